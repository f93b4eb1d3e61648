package dev.govanity.diagnostic;

import java.util.List;
import java.util.Objects;

/**
 * All that was found in one text.
 *
 * @param source the text, secrets masked
 * @param diagnostics by place, then by rule; empty if nothing is wrong
 */
public record Findings(SourceText source, List<Diagnostic> diagnostics) {
    public Findings {
        Objects.requireNonNull(source, "source");
        diagnostics = diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    public int errors() {
        return (int) diagnostics.stream().filter(Diagnostic::isError).count();
    }

    public int warnings() {
        return diagnostics.size() - errors();
    }
}
