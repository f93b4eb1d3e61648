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
 * A text with every fix in it that its diagnostics carry, and the fixes of what they bring to light.
 *
 * @param before what was said about the text
 * @param edits what is to be changed in it: in order and apart from one another; empty if nothing is
 * @param after what is said about the text with the edits in it
 */
public record Correction(Inspection before, List<Edit> edits, Inspection after) {
    /** One fix may uncover another; a third round has not been seen. */
    private static final int MOST_ROUNDS = 8;

    public Correction {
        Objects.requireNonNull(before, "before");
        edits = List.copyOf(edits);
        Objects.requireNonNull(after, "after");
    }

    /**
     * Corrects the content of a file as far as fixes go. Nothing is changed unless the result reads as the same entries
     * with the same keys, in which only what was fixed has another value; so a text that is not YAML to its end stays
     * as it is.
     *
     * @param name as for {@link Inspector#inspect}
     * @param content as for {@link Inspector#inspect}
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

    /** Of a text that nothing can be done about. */
    public static Correction unchanged(Inspection inspection) {
        return new Correction(inspection, List.of(), inspection);
    }

    /** Why there are fixes and they are not applied; empty if they are, or if there are none. */
    public Optional<String> refusal() {
        if (!edits.isEmpty() || fixes(before).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Shape.isReadable(before.findings().source())
                        ? "with its fixes it would not read as the same entries"
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
