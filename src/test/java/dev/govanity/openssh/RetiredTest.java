package dev.govanity.openssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetiredTest {
    @ParameterizedTest
    @CsvSource({
        "KEX, diffie-hellman-group1-sha1, 7.0,",
        "KEX, diffie-hellman-group-exchange-sha1, 8.0,",
        "KEX, diffie-hellman-group14-sha1, 8.2,",
        "KEX, diffie-hellman-group14-sha256,,",
        "HOST_KEY, ssh-dss, 7.0, 10.0",
        "HOST_KEY, ssh-rsa, 8.8,",
        "HOST_KEY, rsa-sha2-256,,",
        "CIPHER, arcfour, 7.2, 7.6",
        "CIPHER, arcfour256, 7.2, 7.6",
        "CIPHER, blowfish-cbc, 7.2, 7.6",
        "CIPHER, cast128-cbc, 7.2, 7.6",
        "CIPHER, 3des-cbc, 7.4,",
        "CIPHER, aes128-cbc, 7.6,",
        "CIPHER, aes256-cbc, 7.6,",
        "CIPHER, aes128-ctr,,",
        "MAC, hmac-md5, 7.2,",
        "MAC, hmac-md5-96, 7.2,",
        "MAC, hmac-sha1-96, 7.2,",
        "MAC, hmac-ripemd160, 7.2, 7.6",
        "MAC, hmac-sha1,,",
        "MAC, ssh-rsa,,",
        "USER_SIGNATURE, ssh-rsa, 8.8,",
        "USER_SIGNATURE, ssh-dss, 7.0, 10.0",
    })
    void tellsSinceWhen(AlgorithmKind kind, String name, String since, String gone) {
        assertThat(Retired.since(kind, name)).isEqualTo(Optional.ofNullable(since));
        assertThat(Retired.goneSince(kind, name)).isEqualTo(Optional.ofNullable(gone));
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingThatIsCurrent(AlgorithmKind kind) {
        assertThat(Retired.bestFirst(kind, Algorithms.current().names(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KEX      | diffie-hellman-group1-sha1,diffie-hellman-group-exchange-sha1,\
                    diffie-hellman-group14-sha1,ext-info-s | \
                    diffie-hellman-group14-sha1,diffie-hellman-group-exchange-sha1,diffie-hellman-group1-sha1
                    HOST_KEY | ssh-dss,ssh-ed25519,ssh-rsa      | ssh-rsa,ssh-dss
                    CIPHER   | 3des-cbc,aes256-cbc,arcfour      | aes256-cbc,3des-cbc,arcfour
                    MAC      | hmac-md5,hmac-sha1,hmac-sha1-96  | hmac-sha1-96,hmac-md5
                    """)
    void ordersTheRetired(AlgorithmKind kind, String names, String retired) {
        assertThat(Retired.bestFirst(kind, Offer.split(names))).isEqualTo(Offer.split(retired));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    diffie-hellman-group1-sha1,diffie-hellman-group14-sha1 | ssh-rsa,ssh-dss | aes128-cbc | hmac-md5 | \
                    KexAlgorithms +diffie-hellman-group14-sha1 HostKeyAlgorithms +ssh-rsa Ciphers +aes128-cbc MACs \
                    +hmac-md5 | ''
                    curve25519-sha256 | ssh-ed25519 | aes128-ctr      | hmac-sha2-256 | '' | ''
                    curve25519-sha256 | ssh-dss     | aes128-ctr      | hmac-sha2-256 | '' | OpenSSH removed host \
                    key type ssh-dss in 10.0; use an older ssh, or HTTP
                    curve25519-sha256 | ssh-rsa     | arcfour,des-cbc | hmac-sha1     | HostKeyAlgorithms +ssh-rsa | \
                    OpenSSH removed cipher arcfour in 7.6; use an older ssh, or HTTP
                    curve448-sha512   | ssh-ed25519 | aes128-ctr      | hmac-sha1     | '' | OpenSSH knows none of \
                    the server's key exchange methods (curve448-sha512); use HTTP
                    """)
    void mendsAllThatIsMissing(
            String kex, String hostKeys, String ciphers, String macs, String additions, String obstacle) {
        Remedy remedy = Remedy.of(Algorithms.current().judge(Offer.of(kex, hostKeys, ciphers, macs)));
        assertThat(remedy.additions())
                .map(addition -> addition.kind().option() + " +" + addition.name())
                .isEqualTo(additions.isEmpty() ? List.of() : List.of(additions.split(" (?=[A-Z])", -1)));
        assertThat(remedy.obstacles()).isEqualTo(obstacle.isEmpty() ? List.of() : List.of(obstacle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nProxyCommand x", "a,b", "+a", "é"})
    void addsNoNameThatIsNone(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Addition(AlgorithmKind.KEX, name));
    }

    @Test
    void namesKindsInReports() {
        assertThat(AlgorithmKind.values())
                .extracting(AlgorithmKind::word)
                .containsExactly("kex", "host-key", "cipher", "mac", "user-signature");
    }
}
