package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One problem with one repository.
 *
 * @param reason the kind of problem
 * @param message the problem in detail, with names and numbers; one line, lower case, no full stop
 * @param advice what to do about it, one step each: a sentence, or lines to put into a file; may be empty
 * @param sshConfig the entry to put at the top of ssh_config; empty for none
 */
public record Concern(Reason reason, String message, List<String> advice, Optional<SshConfigEntry> sshConfig) {
    public Concern {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        advice = List.copyOf(advice);
        Objects.requireNonNull(sshConfig, "sshConfig");
    }

    public Concern(Reason reason, String message, List<String> advice) {
        this(reason, message, advice, Optional.empty());
    }

    public Concern(Reason reason, String message, String... advice) {
        this(reason, message, List.of(advice));
    }

    /** The same concern with another step at the end. */
    public Concern withAdvice(String step) {
        return new Concern(
                reason, message, Stream.concat(advice.stream(), Stream.of(step)).toList(), sshConfig);
    }

    /** The same concern with another ssh_config entry, if it has one. */
    Concern withSshConfig(SshConfigEntry entry) {
        return new Concern(reason, message, advice, sshConfig.map(own -> entry));
    }
}
