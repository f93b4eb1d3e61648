package dev.govanity.cli;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.UnifiedDiff;
import dev.govanity.rules.Correction;
import dev.govanity.rules.Inspector;
import dev.govanity.server.ConfigFile.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --fix} and {@code --diff}: what a config becomes when each problem that has a fix is fixed. */
final class Correcting {
    @Option(
            names = "--fix",
            description = "rewrite the files with every fix there is, and keep the rest of them as it is;"
                    + " standard input is written to standard output")
    private boolean fix;

    @Option(
            names = "--diff",
            description = "print what --fix would change, as a unified diff for patch -p1, and write nothing")
    private boolean diff;

    /**
     * What came of a config.
     *
     * @param remaining what is still to be said
     * @param differs whether it was shown, and not written, that the config ought to be another
     */
    record Outcome(Findings remaining, boolean differs) {}

    /** Whether either is asked for. */
    boolean wanted() {
        return fix || diff;
    }

    /** Whether standard output is for the corrected text or for the difference to it. */
    boolean ownsOutput(List<String> names) {
        return diff || (fix && names.contains(ConfigInput.STANDARD_INPUT));
    }

    /**
     * Corrects one config.
     *
     * @throws IOException if it cannot be read or written; the message is meant for the user
     */
    Outcome correct(Console console, String name, long limit) throws IOException {
        if (!(ConfigInput.read(console, name, limit) instanceof Content.Whole whole)) {
            return new Outcome(Inspector.tooLarge(name, limit).findings(), false);
        }
        Correction correction = Correction.of(name, whole.bytes());
        correction
                .refusal()
                .ifPresent(reason -> console.err().println("vanity: \"" + name + "\" is left as it is: " + reason));
        return diff ? show(console, name, correction) : write(console, name, whole.bytes(), correction);
    }

    private static Outcome show(Console console, String name, Correction correction) {
        Findings before = correction.before().findings();
        UnifiedDiff unified = UnifiedDiff.of(before.source(), correction.edits());
        print(console, unified.text().getBytes(StandardCharsets.UTF_8));
        for (int line : unified.withheld()) {
            console.err()
                    .println("vanity: \"" + name + "\", line " + line
                            + ": change not shown, for a secret stands in or next to it");
        }
        boolean differs = !correction.edits().isEmpty();
        List<Diagnostic> unfixed = before.diagnostics().stream()
                .filter(diagnostic -> !differs || diagnostic.fix().isEmpty())
                .toList();
        return new Outcome(new Findings(before.source(), unfixed), differs);
    }

    private static Outcome write(Console console, String name, byte[] content, Correction correction)
            throws IOException {
        Findings after = correction.after().findings();
        boolean changed = !correction.edits().isEmpty();
        byte[] corrected = changed ? after.source().text().getBytes(StandardCharsets.UTF_8) : content;
        if (name.equals(ConfigInput.STANDARD_INPUT)) {
            print(console, corrected);
        } else if (changed) {
            AtomicFile.replace(name, console.file(name), corrected);
        }
        return new Outcome(after, false);
    }

    private static void print(Console console, byte[] text) {
        console.out().write(text, 0, text.length);
        console.out().flush();
    }
}
