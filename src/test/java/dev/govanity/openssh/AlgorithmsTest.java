package dev.govanity.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlgorithmsTest {
    @ParameterizedTest(name = "[{index}] {0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    diffie-hellman-group14-sha1,ext-info-s | ssh-dss | 3des-cbc | hmac-md5 | KEX HOST_KEY CIPHER MAC | \
                    Unable to negotiate with 10.10.30.30 port 29418: no matching key exchange method found. Their \
                    offer: diffie-hellman-group14-sha1,ext-info-s
                    mlkem768x25519-sha256 | ssh-rsa,ssh-dss | aes128-ctr | hmac-sha1 | HOST_KEY | Unable to negotiate \
                    with 10.10.30.30 port 29418: no matching host key type found. Their offer: ssh-rsa,ssh-dss
                    curve25519-sha256 | rsa-sha2-256 | aes128-cbc | hmac-sha1 | CIPHER     | Unable to negotiate with \
                    10.10.30.30 port 29418: no matching cipher found. Their offer: aes128-cbc
                    curve25519-sha256 | rsa-sha2-256 | aes128-cbc | hmac-md5  | CIPHER MAC | Unable to negotiate with \
                    10.10.30.30 port 29418: no matching cipher found. Their offer: aes128-cbc
                    curve25519-sha256 | rsa-sha2-256 | aes128-ctr | hmac-md5  | MAC        | Unable to negotiate with \
                    10.10.30.30 port 29418: no matching MAC found. Their offer: hmac-md5
                    curve25519-sha256 | rsa-sha2-256 | aes128-ctr,aes128-gcm@openssh.com | hmac-md5 | '' | ''
                    diffie-hellman-group14-sha256 | ssh-ed25519 | aes256-ctr | hmac-sha1 | '' | ''
                    """)
    void judgesAsTheCurrentRelease(
            String kex, String hostKeys, String ciphers, String macs, String missing, String message) {
        Judgement judgement = Algorithms.current().judge(Offer.of(kex, hostKeys, ciphers, macs));
        assertThat(judgement.missing())
                .extracting(one -> one.kind().name())
                .isEqualTo(Offer.split(missing.replace(' ', ',')));
        assertThat(judgement.message("10.10.30.30", 29_418)).isEqualTo(message);
        assertThat(judgement.accepts()).isEqualTo(message.isEmpty());
    }

    @Test
    void takesSignalsForNoMethod() {
        assertThat(Offer.of("a,ext-info-s,,b,kex-strict-s-v00@openssh.com", "", "c", "d"))
                .isEqualTo(new Offer(
                        List.of("a", "b"),
                        List.of(),
                        List.of("c"),
                        List.of("d"),
                        List.of("ext-info-s", "kex-strict-s-v00@openssh.com")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pubkeyacceptedalgorithms", "pubkeyacceptedkeytypes"})
    void readsTheListsOfAnSsh(String keyword) {
        assertThat(EffectiveConfig.parse(
                                "kexalgorithms a,b\nhostkeyalgorithms c\nciphers d\nmacs e\n" + keyword + " f\n")
                        .algorithms())
                .contains(new Algorithms(List.of("a", "b"), List.of("c"), List.of("d"), List.of("e"), List.of("f")));
    }

    @Test
    void knowsNoClientWhereAListIsMissing() {
        assertThat(EffectiveConfig.parse("kexalgorithms a\nhostkeyalgorithms b\nciphers c\nmacs d\n")
                        .algorithms())
                .isEmpty();
        assertThat(EffectiveConfig.parse("unknown option -- G\n").algorithms()).isEmpty();
    }

    @Test
    void readsTheOptionsOfAnSsh() {
        EffectiveConfig config = EffectiveConfig.parse("""
                        user svc go
                        hostname ::1
                        port 29418
                        identityfile ~/a b
                        identityfile ~/c
                        canonicalizePermittedcnames none
                        """);
        assertThat(config.user()).contains("svc go");
        assertThat(config.hostName()).contains("::1");
        assertThat(config.port()).hasValue(29_418);
        assertThat(config.identityFiles()).containsExactly("~/a b", "~/c");
        assertThat(config.options()).containsKey("canonicalizepermittedcnames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "port", "port \n", "port 0\n", "port 65536\n", "port 1e3\n", " \n \n"})
    void findsNothingInOtherText(String text) {
        EffectiveConfig config = EffectiveConfig.parse(text);
        assertThat(config.port()).isEqualTo(OptionalInt.empty());
        assertThat(config.user()).isEqualTo(Optional.empty());
        assertThat(config.identityFiles()).isEmpty();
    }

    @Test
    void listsTheNamesOfEachKind() {
        Algorithms client = new Algorithms(List.of("a"), List.of("b"), List.of("c"), List.of("d"), List.of("e"));
        Map.of(
                        AlgorithmKind.KEX,
                        "a",
                        AlgorithmKind.HOST_KEY,
                        "b",
                        AlgorithmKind.CIPHER,
                        "c",
                        AlgorithmKind.MAC,
                        "d",
                        AlgorithmKind.USER_SIGNATURE,
                        "e")
                .forEach((kind, name) -> assertThat(client.names(kind)).containsExactly(name));
    }
}
