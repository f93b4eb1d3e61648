package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListenAddressTest {
    @ParameterizedTest
    @CsvSource({
        ":8080,            '',         8080,  0.0.0.0:8080",
        "127.0.0.1:0,      127.0.0.1,  0,     127.0.0.1:0",
        "localhost:65535,  localhost,  65535, localhost:65535",
        "[::1]:9180,       ::1,        9180,  [::1]:9180",
        "[]:1,             '',         1,     0.0.0.0:1"
    })
    void reads(String text, String host, int port, String shown) {
        assertThat(ListenAddress.parse(text))
                .isEqualTo(new ListenAddress(host, port))
                .hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8080             | address \"8080\" has no colon; write :8080",
                "localhost        | address \"localhost\" has no port",
                "''               | address \"\" has no port",
                "h:               | address \"h:\" has no port between 0 and 65535",
                "h:65536          | address \"h:65536\" has no port between 0 and 65535",
                "h:-1             | address \"h:-1\" has no port between 0 and 65535",
                "h:+1             | address \"h:+1\" has no port between 0 and 65535",
                "h:http           | address \"h:http\" has no port between 0 and 65535",
                "h:４             | address \"h:４\" has no port between 0 and 65535",
                "h:99999999999    | address \"h:99999999999\" has no port between 0 and 65535",
                "::1:80           | address \"::1:80\" has an IPv6 address without brackets"
            })
    void refuses(String text, String reason) {
        assertThatThrownBy(() -> ListenAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }
}
