package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;

/**
 * For GitLab's Code Quality: {@code artifacts:reports:codequality} takes the file, and merge requests show what is new
 * in it. Paths must be relative to the repository, so run {@code validate} at its top.
 */
public final class GitlabReport implements Report {
    private static final Set<String> PUBLISHES_SECRET = Set.of("credentials", "published-secret");

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
        json.name("severity").value(severity(diagnostic));
        json.name("location").beginObject();
        json.name("path").value(RepositoryPath.of(findings.source().name()));
        json.name("lines").beginObject().name("begin").value(line).endObject();
        json.endObject();
        json.endObject();
    }

    /** The severity for GitLab. A secret is the most severe, so that reviewers do not miss it. */
    private static String severity(Diagnostic diagnostic) {
        if (PUBLISHES_SECRET.contains(diagnostic.rule())) {
            return "blocker";
        }
        return diagnostic.isError() ? "major" : "minor";
    }
}
