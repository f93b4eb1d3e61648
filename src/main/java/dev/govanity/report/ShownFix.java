package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.SourceText;
import java.util.Optional;

/**
 * Fixes that may be printed. The replacement of a secret usually repeats it, so only {@code --fix} uses such a fix.
 */
final class ShownFix {
    private ShownFix() {}

    static Optional<Edit> of(SourceText source, Diagnostic diagnostic) {
        return diagnostic.fix().filter(fix -> !source.holdsSecret(fix.span()));
    }
}
