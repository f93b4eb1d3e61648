package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Machine;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.util.Objects;
import java.util.Optional;

/** Opens sessions. Safe for use by several threads. */
public final class SshDialer implements AutoCloseable {
    private final SshSettings settings;
    private final Machine machine;

    public SshDialer(SshSettings settings, Machine machine) {
        this.settings = Objects.requireNonNull(settings, "settings");
        this.machine = Objects.requireNonNull(machine, "machine");
    }

    /**
     * Opens a session and logs in.
     *
     * @param deadline after which nothing is waited for; also closes the connection that was opened
     */
    public SshAnswer dial(SshAddress address, Deadline deadline) {
        return new SshAnswer.Refused(
                new Concern(Reason.NOT_SUPPORTED, "%s %s".formatted(settings, machine.user())), Optional.empty());
    }

    /** Closes all sessions. */
    @Override
    public void close() {}
}
