package dev.govanity.backend.discovery;

import dev.govanity.backend.probe.Deadline;

/** Asks public addresses as the go command does. */
@FunctionalInterface
public interface LiveProbe {
    /** Never throws for what a host does; returns by the deadline, or soon after. */
    LiveFinding ask(PublicAddress address, Deadline deadline);
}
