package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.Revision;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.yaml.Shape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text with all fixes of its diagnostics applied, including the fixes for problems that only appear after other
 * fixes.
 *
 * @param before the inspection of the text
 * @param edits the changes to the text: in order, not touching; empty if there are none
 * @param after the inspection of the text with the edits applied
 */
public record Correction(Inspection before, List<Edit> edits, Inspection after) {
    /** One fix may reveal another problem. No file has needed a third round so far. */
    private static final int MOST_ROUNDS = 8;

    public Correction {
        Objects.requireNonNull(before, "before");
        edits = List.copyOf(edits);
        Objects.requireNonNull(after, "after");
    }

    /**
     * Applies all fixes to the content of a file. The fixes are applied only if the result has the same entries with
     * the same keys, and only the fixed values differ. So a text that is not valid YAML to its end stays unchanged.
     *
     * @param name see {@link Inspector#inspect}
     * @param content see {@link Inspector#inspect}
     */
    public static Correction of(String name, byte[] content) {
        Inspection before = Inspector.inspect(name, content);
        List<Edit> fixes = fixes(before);
        if (fixes.isEmpty()) {
            return unchanged(before);
        }
        SourceText source = before.findings().source();
        Revision revision = Revision.of(source.text());
        Inspection after = before;
        for (int round = 0; round < MOST_ROUNDS && !fixes.isEmpty(); round++) {
            revision = revision.with(fixes);
            after = Inspector.inspect(name, revision.text().getBytes(StandardCharsets.UTF_8));
            fixes = fixes(after);
        }
        boolean sameEntries =
                Shape.isKept(source, revision.edits(), after.findings().source())
                        && duplicates(after) <= duplicates(before);
        return sameEntries ? new Correction(before, revision.edits(), after) : unchanged(before);
    }

    /** The correction of a text without fixes. */
    public static Correction unchanged(Inspection inspection) {
        return new Correction(inspection, List.of(), inspection);
    }

    /** Why fixes are not applied; empty if they are applied, or if there are none. */
    public Optional<String> refusal() {
        if (!edits.isEmpty() || fixes(before).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Shape.isReadable(before.findings().source())
                        ? "with the fixes it would not have the same entries"
                        : "it cannot be read to its end");
    }

    private static long duplicates(Inspection inspection) {
        return inspection.findings().diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().equals("duplicate-key"))
                .count();
    }

    private static List<Edit> fixes(Inspection inspection) {
        return inspection.findings().diagnostics().stream()
                .map(Diagnostic::fix)
                .flatMap(Optional::stream)
                .toList();
    }
}
