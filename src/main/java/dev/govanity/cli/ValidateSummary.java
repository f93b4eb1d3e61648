package dev.govanity.cli;

import dev.govanity.cli.FixOptions.Corrected;
import dev.govanity.config.Config;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.LineChange;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints what {@code validate} did, on a terminal only. */
final class ValidateSummary {
    private ValidateSummary() {}

    /** Prints each line that {@code --fix} changed, as it was and as it is. */
    static void printChanges(List<Corrected> all, Writer out) throws IOException {
        for (Corrected each : all) {
            String name = each.remaining().findings().source().name();
            for (LineChange change : each.changes()) {
                out.append(name + ":" + change.line() + ": fixed\n");
                if (change.secret()) {
                    out.append("  not shown: the line contains a secret\n");
                } else {
                    print("  - ", change.before(), out);
                    print("  + ", change.after(), out);
                }
            }
        }
    }

    private static void print(String sign, List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.append(sign).append(line.strip()).append('\n');
        }
    }

    /** Prints a line for each config in which no problem is left: {@code vanity.yaml: fine, 12 entries}. */
    static void printSound(List<Corrected> all, Writer out) throws IOException {
        for (Corrected each : all) {
            Findings findings = each.remaining().findings();
            if (findings.diagnostics().isEmpty() && !each.differs()) {
                int entries = each.remaining()
                        .config()
                        .map(Config::entries)
                        .map(List::size)
                        .orElse(0);
                String count = entries == 1 ? "1 entry" : entries + " entries";
                out.append(findings.source().name() + ": fine, " + count + "\n");
            }
        }
    }
}
