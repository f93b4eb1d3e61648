package dev.govanity.cli;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.LineChange;
import dev.govanity.diagnostic.UnifiedDiff;
import dev.govanity.rules.Correction;
import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import dev.govanity.server.ConfigFile.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --fix} and {@code --diff}: apply or show every fix that the problems of a config have. */
final class FixOptions {
    @Option(
            names = "--fix",
            description = "apply every fix to the files and leave the rest of them as it is;"
                    + " for standard input, print the result")
    private boolean fix;

    @Option(
            names = "--diff",
            description = "print what --fix would change as a unified diff for patch -p1, and write nothing")
    private boolean diff;

    /**
     * The result for one config.
     *
     * @param remaining the problems to report, and the config they leave
     * @param differs whether {@code --diff} showed a change
     * @param changes the lines that {@code --fix} changed; empty for {@code --diff}
     */
    record Corrected(Inspection remaining, boolean differs, List<LineChange> changes) {
        static Corrected untouched(Inspection inspection) {
            return new Corrected(inspection, false, List.of());
        }
    }

    /** Whether one of the two options is given. */
    boolean wanted() {
        return fix || diff;
    }

    /** Whether the fixed text or the diff goes to standard output. */
    boolean ownsOutput(List<String> names) {
        return diff || (fix && names.contains(ConfigInput.STANDARD_INPUT));
    }

    /**
     * Corrects one config.
     *
     * @throws IOException if it cannot be read or written; the message is for the user
     */
    Corrected correct(Console console, String name, long limit) throws IOException {
        if (!(ConfigInput.read(console, name, limit) instanceof Content.Whole whole)) {
            return Corrected.untouched(Inspector.tooLarge(name, limit));
        }
        Correction correction = Correction.of(name, whole.bytes());
        correction.refusal().ifPresent(reason -> console.complain("\"" + name + "\" is not changed: " + reason));
        return diff ? show(console, name, correction) : write(console, name, whole.bytes(), correction);
    }

    private static Corrected show(Console console, String name, Correction correction) {
        Findings before = correction.before().findings();
        UnifiedDiff unified = UnifiedDiff.of(before.source(), correction.edits());
        print(console, unified.text().getBytes(StandardCharsets.UTF_8));
        for (int line : unified.withheld()) {
            console.complain(
                    "\"" + name + "\", line " + line + ": change not shown, because a secret is in or next to it");
        }
        boolean differs = !correction.edits().isEmpty();
        List<Diagnostic> unfixed = before.diagnostics().stream()
                .filter(diagnostic -> !differs || diagnostic.fix().isEmpty())
                .toList();
        Findings remaining = new Findings(before.source(), unfixed);
        return new Corrected(new Inspection(remaining, correction.before().config()), differs, List.of());
    }

    private static Corrected write(Console console, String name, byte[] content, Correction correction)
            throws IOException {
        Findings after = correction.after().findings();
        boolean changed = !correction.edits().isEmpty();
        byte[] corrected = changed ? after.source().text().getBytes(StandardCharsets.UTF_8) : content;
        if (name.equals(ConfigInput.STANDARD_INPUT)) {
            print(console, corrected);
        } else if (changed) {
            AtomicFile.replace(name, console.file(name), corrected);
        }
        List<LineChange> changes = LineChange.of(correction.before().findings().source(), correction.edits());
        return new Corrected(correction.after(), false, changes);
    }

    private static void print(Console console, byte[] text) {
        console.out().write(text, 0, text.length);
        console.out().flush();
    }
}
