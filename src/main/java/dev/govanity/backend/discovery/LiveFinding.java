package dev.govanity.backend.discovery;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.ProbeOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a public address answers.
 *
 * @param outcome what is wrong, and what is known of the server
 * @param got the tag that go gets, fit to be shown; empty if it gets none
 */
public record LiveFinding(ProbeOutcome outcome, Optional<String> got) {
    public LiveFinding {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(got, "got");
    }

    LiveFinding(List<Concern> concerns, Optional<HttpInfo> http, Optional<String> got) {
        this(new ProbeOutcome(concerns, List.of(), Optional.empty(), http, Optional.empty()), got);
    }
}
