package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.Position;
import dev.govanity.diagnostic.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * For a step of GitHub Actions: workflow commands, which GitHub shows as annotations of the lines. It shows the first
 * ten errors and the first ten warnings of a step; the log has all of them.
 */
public final class GithubReport implements Report {
    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        for (Findings each : findings) {
            for (Diagnostic diagnostic : each.diagnostics()) {
                print(each.source(), diagnostic, out);
            }
        }
    }

    private static void print(SourceText source, Diagnostic diagnostic, Writer out) throws IOException {
        Position start = source.position(diagnostic.span().start());
        Position end = source.position(diagnostic.span().end());
        out.append("::").append(diagnostic.severity().toString());
        out.append(" file=").append(property(RepositoryPath.of(source.name())));
        out.append(",line=" + start.line()).append(",endLine=" + end.line());
        if (start.line() == end.line()) { // GitHub refuses columns otherwise
            out.append(",col=" + start.column()).append(",endColumn=" + end.column());
        }
        out.append(",title=").append(property(diagnostic.rule()));
        out.append("::").append(data(Explanation.inFull(source, diagnostic))).append('\n');
    }

    /** As escapeData in @actions/core. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** As escapeProperty in @actions/core. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
