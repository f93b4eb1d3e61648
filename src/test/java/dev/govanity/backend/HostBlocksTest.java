package dev.govanity.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.outcome.Backend;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SshInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HostBlocksTest {
    @Test
    void makesOneBlockOfThoseForOneHost() {
        ProbeResult first = probed("""
                Host h
                    IdentityFile /id
                    KexAlgorithms +diffie-hellman-group1-sha1
                    PubkeyAcceptedAlgorithms +ssh-rsa
                """);
        ProbeResult second = probed("""
                Host h
                    IdentityFile /id
                    KexAlgorithms +diffie-hellman-group14-sha256,diffie-hellman-group14-sha1
                    Ciphers +aes128-cbc
                """);
        ProbeResult other = probed("Host g\n    Ciphers +3des-cbc\n");
        ProbeResult none = probed("");
        String shared = """
                Host h
                    IdentityFile /id
                    KexAlgorithms +diffie-hellman-group14-sha256,diffie-hellman-group14-sha1,diffie-hellman-group1-sha1
                    Ciphers +aes128-cbc
                    PubkeyAcceptedAlgorithms +ssh-rsa
                """;

        assertThat(HostBlocks.shared(List.of(first, other, second, none, first)))
                .containsExactly(probed(shared), other, probed(shared), none, probed(shared));
    }

    private static ProbeResult probed(String block) {
        SshInfo ssh = new SshInfo("SSH-2.0-x", "", "", "", "", "", List.of(), Optional.empty(), "", block);
        Concern concern = new Concern(Reason.SSH_LEGACY, "server is old", "put this:\n" + block.stripTrailing());
        return new ProbeResult(
                new Backend("ssh://h/x", "git", "h:22", List.of()),
                new ProbeOutcome(List.of(concern), List.of(), Optional.of(ssh), Optional.empty(), Optional.empty()),
                Duration.ZERO,
                1);
    }
}
