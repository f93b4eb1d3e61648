package dev.govanity.outcome;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with one repository.
 *
 * @param reason which of the known things it is
 * @param message what was met, with its names and numbers; one line, lower case, no full stop
 * @param advice what to do about it, each a step of its own: a sentence, or lines to put into a file; may be empty
 */
public record Concern(Reason reason, String message, List<String> advice) {
    public Concern {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(message, "message");
        advice = List.copyOf(advice);
    }

    public Concern(Reason reason, String message, String... advice) {
        this(reason, message, List.of(advice));
    }
}
