package dev.govanity.backend;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Machine;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.SshSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Outcome;
import dev.govanity.outcome.Reason;

/** Every way to reach a repository there is, by what the root says of itself. */
public final class Probes implements Probe, AutoCloseable {
    /**
     * @param deep whether the go.mod of each module is read, too
     */
    public Probes(SshSettings ssh, HttpSettings http, Machine machine, boolean deep) {}

    @Override
    public Outcome reach(Target target, Deadline deadline) {
        return Outcome.of(new Concern(Reason.NOT_SUPPORTED, "no probe"));
    }

    @Override
    public void close() {}
}
