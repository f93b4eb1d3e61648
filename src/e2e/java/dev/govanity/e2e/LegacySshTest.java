package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.govanity.RealProgram;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.ssh.SshAddress;
import dev.govanity.backend.ssh.SshAnswer;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.check.SharedSshConfig;
import dev.govanity.e2e.lab.SshHost;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Backend;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.SshInfo;
import dev.govanity.report.SshConfigText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Old servers, what we say of them, and what the real ssh and git say before and after they are told what we print. */
final class LegacySshTest {
    private static final ScheduledExecutorService TIMER = Executors.newScheduledThreadPool(1);

    @TempDir
    private Path directory;

    @AfterAll
    static void stopTimer() {
        TIMER.shutdownNow();
    }

    /** Starts a server below a directory. */
    @FunctionalInterface
    interface Starting {
        SshHost start(Path directory) throws Exception;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oldServers")
    void letsGitInWithTheBlockThatItPrints(String name, Starting starting, List<String> legacy, String additions)
            throws Exception {
        try (SshHost host = starting.start(directory)) {
            SshInfo ssh = opened(dial(host)).ssh();
            assertThat(ssh.legacy().stream().map(one -> one.kind() + " " + one.name()))
                    .containsExactlyElementsOf(legacy);
            assertThat(ssh.openssh()).contains(SshInfo.OpenSsh.REFUSES);
            assertThat(additions(ssh)).isEqualTo(additions);

            dev.govanity.e2e.lab.ProgramResult before = host.lsRemote(withoutAdditions(ssh));
            assertThat(before.status()).as(before.output()).isNotZero();
            assertThat(before.output().lines()).contains(ssh.opensshMessage());

            assertThat(host.lsRemote(text(ssh)).success()).contains("refs/tags/v1.0.0");
        }
    }

    static Stream<Arguments> oldServers() {
        return Stream.of(
                row(
                        "MINA SSHD 0.9.0",
                        SshHost::gerritOf2013,
                        List.of("kex diffie-hellman-group14-sha1", "host-key ssh-rsa", "user-signature ssh-rsa"),
                        "KexAlgorithms +diffie-hellman-group14-sha1",
                        "HostKeyAlgorithms +ssh-rsa",
                        "PubkeyAcceptedAlgorithms +ssh-rsa"),
                row(
                        "sshd with group1",
                        directory -> SshHost.sshd(directory, "ed25519", "KexAlgorithms diffie-hellman-group1-sha1"),
                        List.of("kex diffie-hellman-group1-sha1"),
                        "KexAlgorithms +diffie-hellman-group1-sha1"),
                row(
                        "sshd with retired groups",
                        directory -> SshHost.sshd(
                                directory,
                                "ed25519",
                                "KexAlgorithms diffie-hellman-group1-sha1,diffie-hellman-group-exchange-sha1"
                                        + ",diffie-hellman-group14-sha1"),
                        List.of("kex diffie-hellman-group14-sha1"),
                        "KexAlgorithms +diffie-hellman-group14-sha1"),
                row(
                        "sshd that chooses the group itself",
                        directory ->
                                SshHost.sshd(directory, "ed25519", "KexAlgorithms diffie-hellman-group-exchange-sha1"),
                        List.of("kex diffie-hellman-group-exchange-sha1"),
                        "KexAlgorithms +diffie-hellman-group-exchange-sha1"),
                row(
                        "sshd whose RSA key signs with SHA-1",
                        directory -> SshHost.sshd(directory, "rsa", "HostKeyAlgorithms ssh-rsa"),
                        List.of("host-key ssh-rsa"),
                        "HostKeyAlgorithms +ssh-rsa"),
                row(
                        "sshd with cbc",
                        directory -> SshHost.sshd(directory, "ed25519", "Ciphers 3des-cbc,aes128-cbc"),
                        List.of("cipher aes128-cbc"),
                        "Ciphers +aes128-cbc"),
                row(
                        "sshd with 3des",
                        directory -> SshHost.sshd(directory, "ed25519", "Ciphers 3des-cbc"),
                        List.of("cipher 3des-cbc"),
                        "Ciphers +3des-cbc"),
                row(
                        "sshd with MD5",
                        directory -> SshHost.sshd(directory, "ed25519", "Ciphers aes128-ctr", "MACs hmac-md5"),
                        List.of("mac hmac-md5"),
                        "MACs +hmac-md5"),
                row(
                        "sshd with everything at once",
                        directory -> SshHost.sshd(
                                directory,
                                "rsa",
                                "KexAlgorithms diffie-hellman-group1-sha1",
                                "HostKeyAlgorithms ssh-rsa",
                                "Ciphers aes256-cbc",
                                "MACs hmac-sha1-96"),
                        List.of(
                                "kex diffie-hellman-group1-sha1",
                                "host-key ssh-rsa",
                                "cipher aes256-cbc",
                                "mac hmac-sha1-96"),
                        "KexAlgorithms +diffie-hellman-group1-sha1",
                        "HostKeyAlgorithms +ssh-rsa",
                        "Ciphers +aes256-cbc",
                        "MACs +hmac-sha1-96"));
    }

    /** ssh takes what it meets first of an option, and has no criterion for ports. */
    @Test
    void letsGitInOnEachPortOfAHost() throws Exception {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path two = Files.createDirectory(directory.resolve("two"));
        try (SshHost first = SshHost.sshd(one, "ed25519", "KexAlgorithms diffie-hellman-group1-sha1");
                SshHost second = SshHost.sshd(
                        two, "rsa", "KexAlgorithms diffie-hellman-group14-sha1", "HostKeyAlgorithms ssh-rsa")) {
            List<ProbeResult> own = List.of(result(first), result(second));
            assertThat(first.lsRemote(blocks(own)).status()).isZero();
            assertThat(second.lsRemote(blocks(own)).status()).isNotZero();

            String printed = blocks(SharedSshConfig.of(own));
            assertThat(first.lsRemote(printed).success()).contains("refs/tags/v1.0.0");
            assertThat(second.lsRemote(printed).success()).contains("refs/tags/v1.0.0");
        }
    }

    private ProbeResult result(SshHost host) {
        SshAnswer.Opened opened = opened(dial(host));
        ProbeOutcome outcome = new ProbeOutcome(
                opened.concerns(), List.of(), Optional.of(opened.ssh()), Optional.empty(), Optional.empty());
        return new ProbeResult(
                new Backend(host.root(), "git", "127.0.0.1:" + host.port(), List.of()), outcome, Duration.ZERO, 1);
    }

    private static String text(SshInfo ssh) {
        return ssh.sshConfig().map(SshConfigText::block).orElse("");
    }

    /** As in the advice, one after the other. */
    private static String blocks(List<ProbeResult> backends) {
        return backends.stream()
                .flatMap(backend -> backend.outcome().worst().flatMap(Concern::sshConfig).stream())
                .map(SshConfigText::block)
                .collect(Collectors.joining());
    }

    private static Arguments row(String name, Starting starting, List<String> legacy, String... additions) {
        return arguments(name, starting, legacy, String.join("\n", additions));
    }

    @Test
    void findsNothingWrongWithAModernSshd() throws Exception {
        try (SshHost host = SshHost.sshd(directory, "ed25519")) {
            SshAnswer.Opened opened = opened(dial(host));
            assertThat(opened.concerns()).isEmpty();
            assertThat(opened.ssh().openssh()).contains(SshInfo.OpenSsh.ACCEPTS);
            assertThat(opened.ssh().sshConfig()).isEmpty();
        }
    }

    @Test
    void isTurnedAwayFromDropbearAsSshIs() throws Exception {
        try (SshHost host = SshHost.dropbear(directory)) {
            SshAnswer.Refused refused = (SshAnswer.Refused) dial(host);
            assertThat(refused.concern().message())
                    .matches("user \"%s\" is let in with none of ssh-ed25519 SHA256:.{43}".formatted(host.user()));
            SshInfo ssh = refused.ssh().orElseThrow();
            assertThat(ssh.serverVersion()).startsWith("SSH-2.0-dropbear_");
            assertThat(ssh.openssh()).contains(SshInfo.OpenSsh.ACCEPTS);
            assertThat(host.lsRemote(files(host)).output())
                    .contains("%s@127.0.0.1: Permission denied (publickey).".formatted(host.user()));
        }
    }

    private static SshAnswer.Opened opened(SshAnswer answer) {
        assertThat(answer).isInstanceOf(SshAnswer.Opened.class);
        return (SshAnswer.Opened) answer;
    }

    /** As the user of git on a machine with no configuration of its own, who has not met the host before. */
    private SshAnswer dial(SshHost host) {
        SshSettings<Path> settings = new SshSettings<>(true, true, Optional.of(knownHosts()), List.of(host.userKey()));
        UserEnvironment environment = new UserEnvironment(
                directory,
                System.getProperty("user.name"),
                Map.of("PATH", RealProgram.need("ssh").getParent().toString()));
        try (SshDialer dialer = new SshDialer(settings, environment);
                Deadline deadline = Deadline.in(Duration.ofSeconds(60), TIMER)) {
            SshAnswer answer = dialer.dial(SshAddress.of(host.root()), deadline);
            if (answer instanceof SshAnswer.Opened opened) {
                opened.connection().close();
            }
            return answer;
        }
    }

    private Path knownHosts() {
        return directory.resolve("known_hosts");
    }

    private String files(SshHost host) {
        return "IdentityFile %s\nIdentitiesOnly yes\nUserKnownHostsFile %s\n".formatted(host.userKey(), knownHosts());
    }

    private static String additions(SshInfo ssh) {
        return text(ssh)
                .lines()
                .filter(line -> line.contains(" +"))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static String withoutAdditions(SshInfo ssh) {
        return text(ssh).lines().filter(line -> !line.contains(" +")).collect(Collectors.joining("\n", "", "\n"));
    }
}
