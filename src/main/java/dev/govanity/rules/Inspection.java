package dev.govanity.rules;

import dev.govanity.config.Config;
import dev.govanity.diagnostic.Findings;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of inspecting one text.
 *
 * @param findings all problems to report
 * @param config the config; present only if every error is a repo root with a fix. The fixes are applied in it
 */
public record Inspection(Findings findings, Optional<Config> config) {
    public Inspection {
        Objects.requireNonNull(findings, "findings");
        Objects.requireNonNull(config, "config");
    }
}
