package dev.govanity.backend.git;

import dev.govanity.outcome.Concern;
import java.util.Objects;

/** What came of reading an advertisement. */
public sealed interface Advertised permits Advertisement, Advertised.Refused {
    /** What was sent is no advertisement, is one that never ends, or ends in the middle. */
    record Refused(Concern concern) implements Advertised {
        public Refused {
            Objects.requireNonNull(concern, "concern");
        }
    }
}
