package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * For GitLab's Code Quality: {@code artifacts:reports:codequality} takes the file, and merge requests show what is new in
 * it. Paths have to be relative to the repository, so {@code validate} is to be run at its top.
 */
public final class GitlabReport implements Report {
    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        JsonWriter json = JsonReport.writer(out);
        json.beginArray();
        for (Findings each : findings) {
            Fingerprints fingerprints = new Fingerprints(each);
            for (Diagnostic diagnostic : each.diagnostics()) {
                write(each, diagnostic, fingerprints.next(diagnostic), json);
            }
        }
        json.endArray();
        out.append('\n');
    }

    private static void write(Findings findings, Diagnostic diagnostic, String fingerprint, JsonWriter json)
            throws IOException {
        int line = findings.source().position(diagnostic.span().start()).line();
        json.beginObject();
        json.name("description").value(Explanation.inFull(findings.source(), diagnostic));
        json.name("check_name").value(diagnostic.rule());
        json.name("fingerprint").value(fingerprint);
        json.name("severity").value(diagnostic.isError() ? "major" : "minor");
        json.name("location").beginObject();
        json.name("path").value(RepositoryPath.of(findings.source().name()));
        json.name("lines").beginObject().name("begin").value(line).endObject();
        json.endObject();
        json.endObject();
    }
}
