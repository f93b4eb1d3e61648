package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SshAddressTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssh://git@git.mycompany.com/go/foo.git       | git.mycompany.com | git     | -
            ssh://Git.mycompany.com:2222/go/foo          | Git.mycompany.com | -       | 2222
            ssh://git.mycompany.com:/go/foo              | git.mycompany.com | -       | -
            ssh://@h/x                                   | h                 | -       | -
            ssh://me:secret@h/x                          | h                 | me      | -
            ssh://DOMAIN%5Cme+you@h/x                    | h                 | DOMAIN\\me+you | -
            ssh://git@[2001:db8::1]:29418/x              | 2001:db8::1       | git     | 29418
            git+ssh://git@h/x                            | h                 | git     | -
            ssh://h:0022/x                               | h                 | -       | 22
            ssh://h:99999999999/x                        | h                 | -       | 2147483647
            """)
    void takesARepoRootApart(String root, String host, String user, String port) {
        SshAddress address = SshAddress.of(root);
        OptionalInt number = address.port();
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.user().orElse("-")).isEqualTo(user);
        assertThat(number.isPresent() ? Integer.toString(number.getAsInt()) : "-")
                .isEqualTo(port);
    }

    @Test
    void callsNoHostThatLooksLikeAnOption() throws Exception {
        assertThat(new SshAccount(home)
                        .dial(new SshAddress("-oProxyCommand=id", OptionalInt.empty(), java.util.Optional.empty())))
                .isEqualTo("not-supported: git refuses host name \"-oProxyCommand=id\"\n");
    }
}
