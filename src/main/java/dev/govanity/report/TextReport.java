package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.Position;
import dev.govanity.diagnostic.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * For people: each problem with its source line, carets under the exact characters, and help.
 *
 * <pre>
 * vanity.yaml:9:32: error: repo root "ssh://git@h:go/foo.git" has a path in place of a port [port-is-path]
 *    9 |     repo: ssh://git@h:go/foo.git
 *      |                      ^^^
 *      = go: invalid repo root "ssh://git@h:go/foo.git": parse "ssh://git@h:go/foo.git": invalid port ":go" after host
 *      = help: write "ssh://git@h/go/foo.git"
 * </pre>
 */
public final class TextReport implements Report {
    private final Palette palette;

    public TextReport(Palette palette) {
        this.palette = palette;
    }

    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        for (Findings each : findings) {
            for (Diagnostic diagnostic : each.diagnostics()) {
                print(each.source(), diagnostic, out);
            }
        }
        int errors = findings.stream().mapToInt(Findings::errors).sum();
        int warnings = findings.stream().mapToInt(Findings::warnings).sum();
        if (errors + warnings > 0) {
            out.append(count(errors, "error"))
                    .append(", ")
                    .append(count(warnings, "warning"))
                    .append('\n');
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    void print(SourceText source, Diagnostic diagnostic, Writer out) throws IOException {
        Position start = source.position(diagnostic.span().start());
        out.append(palette.strong(source.name() + ":" + start + ":"))
                .append(' ')
                .append(palette.of(diagnostic.severity(), diagnostic.severity() + ":"))
                .append(' ')
                .append(palette.strong(diagnostic.message()))
                .append(palette.faint(" [" + diagnostic.rule() + "]"))
                .append('\n');
        String number = Integer.toString(start.line());
        String gutter = " ".repeat(Math.max(4, number.length()) + 1);
        printExcerpt(source, diagnostic, number, gutter, out);
        for (Explanation line : Explanation.of(source, diagnostic)) {
            out.append(palette.faint(gutter + "= "))
                    .append(palette.label(line.label() + ":"))
                    .append(' ')
                    .append(line.words())
                    .append('\n');
        }
    }

    private void printExcerpt(SourceText source, Diagnostic diagnostic, String number, String gutter, Writer out)
            throws IOException {
        Excerpt excerpt = Excerpt.of(source, diagnostic.span());
        if (excerpt.line().isBlank()) {
            return;
        }
        String indent = gutter.substring(0, gutter.length() - 1 - number.length());
        out.append(palette.faint(indent + number + " | "))
                .append(excerpt.line())
                .append('\n');
        out.append(palette.faint(gutter + "| "))
                .append(excerpt.indent())
                .append(palette.of(diagnostic.severity(), excerpt.carets()))
                .append('\n');
    }
}
