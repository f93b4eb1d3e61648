package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.SourceText;
import java.util.Optional;

/**
 * Fixes as they may be printed: what replaces a secret most likely repeats it, so that fix is for {@code --fix} alone.
 */
final class ShownFix {
    private ShownFix() {}

    static Optional<Edit> of(SourceText source, Diagnostic diagnostic) {
        return diagnostic.fix().filter(fix -> !source.holdsSecret(fix.span()));
    }
}
