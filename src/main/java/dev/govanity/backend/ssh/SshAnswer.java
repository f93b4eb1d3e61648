package dev.govanity.backend.ssh;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.SshInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The result of a call to an SSH server. It is no {@code Result}: a refusal also holds what the server sent. */
public sealed interface SshAnswer {
    /**
     * It let us in.
     *
     * @param connection the caller closes it
     * @param concerns what is to be mended all the same; empty if all is well
     * @param key type and fingerprint of the key that it took; empty if it wanted none
     */
    record Opened(SshConnection connection, SshInfo ssh, List<Concern> concerns, Optional<String> key)
            implements SshAnswer {
        public Opened {
            Objects.requireNonNull(connection, "connection");
            Objects.requireNonNull(ssh, "ssh");
            concerns = List.copyOf(concerns);
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * There is no session.
     *
     * @param ssh the server's data until then; empty if it sent none
     */
    record Refused(Concern concern, Optional<SshInfo> ssh) implements SshAnswer {
        public Refused {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(ssh, "ssh");
        }
    }
}
