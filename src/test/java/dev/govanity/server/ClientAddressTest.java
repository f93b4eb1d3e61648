package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "192.0.2.1        | -                             | 192.0.2.1",
                "192.0.2.1        | 203.0.113.7                   | 192.0.2.1",
                "127.0.0.1        | -                             | 127.0.0.1",
                "127.0.0.1        | 203.0.113.7                   | 203.0.113.7",
                "127.8.9.1        | 6.6.6.6,203.0.113.7           | 203.0.113.7",
                "127.0.0.1        | 6.6.6.6 , unknown             | 127.0.0.1",
                "127.0.0.1        | 6.6.6.6,                      | 127.0.0.1",
                "127.0.0.1        | 203.0.113.7:80                | 127.0.0.1",
                "127.0.0.1        | 203.0.113                     | 127.0.0.1",
                "127.0.0.1        | 203.0.113.07                  | 127.0.0.1",
                "127.0.0.1        | 203.0.113.256                 | 127.0.0.1",
                "127.0.0.1        | ２.0.113.7                    | 127.0.0.1",
                "127.0.0.1        | cafe                          | 127.0.0.1",
                "127.0.0.1        | [2001:db8::1]                 | 127.0.0.1",
                "127.0.0.1        | fe80::1%eth0                  | 127.0.0.1",
                "127.0.0.1        | ::1::                         | 127.0.0.1",
                "127.0.0.1        | localhost                     | 127.0.0.1",
                "::1              | 2001:DB8:0:0:1:0:0:1          | 2001:db8::1:0:0:1",
                "::1              | ::ffff:203.0.113.7            | 203.0.113.7",
                "::1              | -                             | ::1",
                "2001:db8::       | ::1                           | 2001:db8::",
                "2001:db8:0:1:1:1:1:1 | -                         | 2001:db8:0:1:1:1:1:1",
                "::ffff:127.0.0.1 | 203.0.113.7                   | 203.0.113.7"
            })
    void isThePeerUnlessAProxyOnThisMachineSaysWho(String peer, String forwardedFor, String client) {
        assertThat(ClientAddress.of(new InetSocketAddress(peer, 40_000), forwardedFor))
                .isEqualTo(client);
    }

    @Test
    void believesWhoeverConnectsToAUnixSocket() {
        UnixDomainSocketAddress peer = UnixDomainSocketAddress.of("");
        assertThat(ClientAddress.of(peer, "203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(ClientAddress.of(peer, null)).isNull();
        assertThat(ClientAddress.of(null, "203.0.113.7"))
                .as("a connection that is gone")
                .isNull();
    }
}
