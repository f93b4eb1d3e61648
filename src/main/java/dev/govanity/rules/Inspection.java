package dev.govanity.rules;

import dev.govanity.config.Config;
import dev.govanity.diagnostic.Findings;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one text.
 *
 * @param findings everything that is to be said about it
 * @param config what it means; present exactly if every error is a repo root with a fix, which is then applied in it
 */
public record Inspection(Findings findings, Optional<Config> config) {
    public Inspection {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(config, "config");
    }
}
