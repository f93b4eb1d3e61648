package dev.govanity.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.outcome.Backend;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SshConfigEntry;
import dev.govanity.outcome.SshInfo;
import dev.govanity.report.SshConfigText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SharedSshConfigTest {
    @Test
    void makesOneEntryOfThoseForOneHost() {
        SshConfigEntry first = entry("h", "kex diffie-hellman-group1-sha1", "user-signature ssh-rsa");
        SshConfigEntry second =
                entry("h", "kex diffie-hellman-group14-sha256", "kex diffie-hellman-group14-sha1", "cipher aes128-cbc");
        SshConfigEntry other = entry("g", "cipher 3des-cbc");
        ProbeResult none = result(Optional.empty());

        List<ProbeResult> shared =
                SharedSshConfig.of(List.of(result(first), result(other), result(second), none, result(first)));
        SshConfigEntry both = first.and(second);
        assertThat(shared).containsExactly(result(both), result(other), result(both), none, result(both));
        assertThat(SshConfigText.block(both)).isEqualTo("""
                Host h
                    IdentityFile /id
                    IdentitiesOnly yes
                    KexAlgorithms +diffie-hellman-group14-sha256,diffie-hellman-group14-sha1,diffie-hellman-group1-sha1
                    Ciphers +aes128-cbc
                    PubkeyAcceptedAlgorithms +ssh-rsa
                """);
    }

    private static SshConfigEntry entry(String host, String... algorithms) {
        return new SshConfigEntry(
                host,
                List.of("/id"),
                Optional.empty(),
                Stream.of(algorithms)
                        .map(words -> words.split(" "))
                        .map(words -> new SshConfigEntry.Algorithm(words[0], words[1]))
                        .toList());
    }

    private static ProbeResult result(SshConfigEntry entry) {
        return result(Optional.of(entry));
    }

    private static ProbeResult result(Optional<SshConfigEntry> entry) {
        SshInfo ssh = new SshInfo("SSH-2.0-x", "", "", "", "", "", List.of(), Optional.empty(), "", entry);
        Concern concern = new Concern(Reason.SSH_LEGACY, "server is old", List.of("replace it"), entry);
        return new ProbeResult(
                new Backend("ssh://h/x", "git", "h:22", List.of()),
                new ProbeOutcome(List.of(concern), List.of(), Optional.of(ssh), Optional.empty(), Optional.empty()),
                Duration.ZERO,
                1);
    }
}
