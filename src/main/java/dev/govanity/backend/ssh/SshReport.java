package dev.govanity.backend.ssh;

import dev.govanity.backend.ssh.SshConnector.Handshake;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is reported of a handshake: the one place where what was heard becomes reasons and words.
 *
 * @param skippedKeys sentences about keys that could not be used
 */
record SshReport(SshAddress address, SshSettings<Path> settings, List<String> skippedKeys) {
    SshReport {
        skippedKeys = List.copyOf(skippedKeys);
    }

    SshAnswer of(Handshake handshake) {
        OpenSshAssessment assessment = new OpenSshAssessment(address, settings, handshake.attempt());
        return handshake
                .session()
                .<SshAnswer>map(session -> new SshAnswer.Opened(
                        session,
                        assessment.ssh().orElseThrow(),
                        assessment.degraded().stream().toList(),
                        handshake.recorder().lastTriedKey()))
                .orElseGet(() -> new SshAnswer.Refused(concern(handshake, assessment), assessment.ssh()));
    }

    private Concern concern(Handshake handshake, OpenSshAssessment assessment) {
        HandshakeRefusal refusal =
                new HandshakeRefusal(handshake.attempt(), settings.legacy(), assessment, skippedKeys);
        ConnectionFailure failure =
                new ConnectionFailure(handshake.attempt().host(), handshake.failure(), handshake.recorder());
        // the server's words count even if time ran out meanwhile
        Optional<Concern> said = refusal.algorithms().or(refusal::hostKey);
        if (said.isPresent()) {
            return said.get();
        }
        if (handshake.late()) {
            return failure.timeout(handshake.connected());
        }
        return handshake.connected()
                ? failure.unidentified().or(refusal::user).orElseGet(failure::broken)
                : failure.unconnected();
    }
}
