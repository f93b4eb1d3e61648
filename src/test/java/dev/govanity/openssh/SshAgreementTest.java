package dev.govanity.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The real ssh says of an offer what we say, and the block we write lets it in. {@code -Dvanity.seed=N} repeats a run,
 * {@code -Dvanity.cases=N} multiplies how many offers there are.
 */
class SshAgreementTest {
    private static final long SEED = Long.getLong("vanity.seed", System.nanoTime());
    private static final int CASES = 40 * Integer.getInteger("vanity.cases", 1);
    private static final String ADDRESS = "127.0.0.1";

    private static final List<String> KEX = List.of(
            "diffie-hellman-group1-sha1",
            "diffie-hellman-group14-sha1",
            "diffie-hellman-group-exchange-sha1",
            "diffie-hellman-group14-sha256",
            "curve25519-sha256",
            "curve448-sha512",
            "ext-info-s",
            "kex-strict-s-v00@openssh.com");
    private static final List<String> HOST_KEYS =
            List.of("ssh-dss", "ssh-rsa", "rsa-sha2-512", "ssh-ed25519", "x509v3-sign-rsa");
    private static final List<String> CIPHERS = List.of(
            "aes128-cbc",
            "3des-cbc",
            "arcfour",
            "aes256-ctr",
            "aes128-gcm@openssh.com",
            "chacha20-poly1305@openssh.com");
    private static final List<String> MACS =
            List.of("hmac-md5", "hmac-sha1-96", "hmac-sha1", "hmac-sha2-256", "hmac-ripemd160");

    private final Random random = new Random(SEED);

    @TempDir
    private Path directory;

    private Algorithms client;

    @BeforeEach
    void askForTheListsOfThisSsh() throws Exception {
        client = EffectiveConfig.parse(new RealSsh(directory, "").effectiveConfig("h"))
                .algorithms()
                .orElseThrow();
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    # MINA 0.9 in a Gerrit of 2013
                    diffie-hellman-group14-sha1,diffie-hellman-group1-sha1 | ssh-rsa,ssh-dss | aes128-cbc,3des-cbc | \
                    hmac-md5,hmac-sha1-96
                    diffie-hellman-group1-sha1,ext-info-s,kex-strict-s-v00@openssh.com | ssh-ed25519 | aes128-ctr | \
                    hmac-sha2-256
                    curve25519-sha256 | ssh-rsa         | aes128-ctr                    | hmac-sha2-256
                    curve25519-sha256 | ssh-dss         | aes128-ctr                    | hmac-sha2-256
                    curve25519-sha256 | ssh-ed25519     | aes256-cbc,3des-cbc           | hmac-md5
                    curve25519-sha256 | ssh-ed25519     | aes128-ctr                    | hmac-md5
                    curve25519-sha256 | ssh-ed25519     | aes128-gcm@openssh.com        | hmac-md5
                    curve25519-sha256 | ssh-ed25519     | chacha20-poly1305@openssh.com | ''
                    # ssh prefers what comes first in its own list, which decides whether there must be a MAC
                    curve25519-sha256 | ssh-ed25519     | aes256-ctr,aes256-gcm@openssh.com | hmac-md5
                    curve25519-sha256 | ssh-ed25519     | aes256-ctr,chacha20-poly1305@openssh.com | hmac-md5
                    curve25519-sha256 | ssh-ed25519     | ''                            | hmac-sha2-256
                    ''                | ''              | ''                            | ''
                    """)
    void saysTheLineThatSshSays(String kex, String hostKeys, String ciphers, String macs) throws Exception {
        assertAgreement(kex, hostKeys, ciphers, macs);
    }

    @Test
    void saysTheLineThatSshSaysOfAnyOffer() throws Exception {
        for (int i = 0; i < CASES; i++) {
            assertAgreement(some(KEX), some(HOST_KEYS), some(CIPHERS), some(MACS));
        }
    }

    private void assertAgreement(String kex, String hostKeys, String ciphers, String macs) throws Exception {
        try (OfferingServer server = new OfferingServer(kex, hostKeys, ciphers, macs)) {
            Judgement judgement = client.judge(Offer.of(kex, hostKeys, ciphers, macs));
            String offer = String.join(" ", kex, hostKeys, ciphers, macs) + " seed " + SEED;
            assertThat(new RealSsh(directory, "").connect("-p", "" + server.port(), ADDRESS))
                    .as(offer)
                    .isEqualTo(lineOf(judgement, server.port()));

            Remedy remedy = Remedy.of(judgement);
            if (remedy.obstacles().isEmpty()) {
                RealSsh mended = new RealSsh(directory, block(server.port(), remedy.additions()));
                assertThat(mended.connect("gerrit"))
                        .as(offer + " with " + remedy)
                        .isEqualTo(lineOf(new Judgement(List.of()), server.port()));
            }
        }
    }

    /** The server hangs up on everybody whom it does not put off. */
    private static String lineOf(Judgement judgement, int port) {
        return (judgement.accepts()
                        ? "Connection closed by %s port %d".formatted(ADDRESS, port)
                        : judgement.message(ADDRESS, port))
                + "\n";
    }

    private static String block(int port, List<Addition> additions) {
        return new ConfigBlock(
                        "gerrit",
                        Optional.of(ADDRESS),
                        OptionalInt.of(port),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        additions)
                .text();
    }

    private String some(List<String> names) {
        return names.stream().filter(name -> random.nextInt(3) == 0).collect(Collectors.joining(","));
    }
}
