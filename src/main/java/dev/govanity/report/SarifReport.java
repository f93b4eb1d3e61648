package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.Note;
import dev.govanity.diagnostic.Position;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;

/**
 * For code scanning: SARIF 2.1.0, with the page of each rule that found something and, where there is one, the fix.
 *
 * <p>SARIF counts as {@link SourceText} does: from 1, ends exclusive, a byte order mark no column (its section 3.30).
 */
public final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final String version;
    private final Function<String, RuleText> rules;

    /**
     * @param version of this program
     * @param rules returns the text about a rule; called for every rule that found something
     */
    public SarifReport(String version, Function<String, RuleText> rules) {
        this.version = version;
        this.rules = rules;
    }

    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        JsonWriter json = JsonReport.writer(out);
        json.beginObject();
        json.name("$schema").value(SCHEMA);
        json.name("version").value("2.1.0");
        json.name("runs").beginArray();
        writeRun(findings, json);
        json.endArray();
        json.endObject();
        out.append('\n');
    }

    private void writeRun(List<Findings> findings, JsonWriter json) throws IOException {
        List<String> ids = findings.stream()
                .flatMap(each -> each.diagnostics().stream())
                .map(Diagnostic::rule)
                .distinct()
                .sorted()
                .toList();
        json.beginObject();
        json.name("tool").beginObject();
        json.name("driver").beginObject();
        json.name("name").value("vanity");
        json.name("version").value(version);
        json.name("rules").beginArray();
        for (String id : ids) {
            writeRule(id, rules.apply(id), json);
        }
        json.endArray();
        json.endObject();
        json.endObject();
        json.name("columnKind").value("unicodeCodePoints");
        json.name("newlineSequences")
                .beginArray()
                .value("\r\n")
                .value("\n")
                .value("\r")
                .endArray();
        json.name("results").beginArray();
        for (Findings each : findings) {
            Fingerprints fingerprints = new Fingerprints(each);
            for (Diagnostic diagnostic : each.diagnostics()) {
                writeResult(each.source(), diagnostic, ids, fingerprints.next(diagnostic), json);
            }
        }
        json.endArray();
        json.endObject();
    }

    private static void writeRule(String id, RuleText text, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("id").value(id);
        writeText("shortDescription", text.summary(), json);
        json.name("help").beginObject();
        json.name("text").value(MarkdownPage.plain(text.markdown()));
        json.name("markdown").value(text.markdown());
        json.endObject();
        json.endObject();
    }

    private static void writeResult(
            SourceText source, Diagnostic diagnostic, List<String> ids, String fingerprint, JsonWriter json)
            throws IOException {
        json.beginObject();
        json.name("ruleId").value(diagnostic.rule());
        json.name("ruleIndex").value(ids.indexOf(diagnostic.rule()));
        json.name("level").value(diagnostic.severity().toString());
        writeText("message", message(diagnostic), json);
        json.name("locations").beginArray();
        json.beginObject();
        writePlace(source, diagnostic.span(), json);
        json.endObject();
        json.endArray();
        if (!diagnostic.notes().isEmpty()) {
            writeNotes(source, diagnostic.notes(), json);
        }
        json.name("partialFingerprints").beginObject();
        json.name("vanity/v1").value(fingerprint);
        json.endObject();
        Edit fix = ShownFix.of(source, diagnostic).orElse(null);
        if (fix != null) {
            writeFix(source, fix, json);
        }
        json.endObject();
    }

    /** The text of a diagnostic without its notes, which are separate locations. */
    private static String message(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(diagnostic.message());
        diagnostic.go().ifPresent(words -> text.append('\n').append(new Explanation("go", words)));
        diagnostic.help().ifPresent(words -> text.append('\n').append(new Explanation("help", words)));
        return text.toString();
    }

    private static void writeNotes(SourceText source, List<Note> notes, JsonWriter json) throws IOException {
        json.name("relatedLocations").beginArray();
        for (Note note : notes) {
            json.beginObject();
            writePlace(source, note.span(), json);
            writeText("message", note.message(), json);
            json.endObject();
        }
        json.endArray();
    }

    private static void writeFix(SourceText source, Edit fix, JsonWriter json) throws IOException {
        json.name("fixes").beginArray().beginObject();
        json.name("artifactChanges").beginArray().beginObject();
        writeArtifact(source, json);
        json.name("replacements").beginArray().beginObject();
        writeRegion("deletedRegion", source, fix.span(), json);
        writeText("insertedContent", fix.replacement(), json);
        json.endObject().endArray();
        json.endObject().endArray();
        json.endObject().endArray();
    }

    private static void writePlace(SourceText source, Span span, JsonWriter json) throws IOException {
        json.name("physicalLocation").beginObject();
        writeArtifact(source, json);
        writeRegion("region", source, span, json);
        json.endObject();
    }

    private static void writeArtifact(SourceText source, JsonWriter json) throws IOException {
        json.name("artifactLocation").beginObject();
        json.name("uri").value(RepositoryPath.uri(source.name()));
        json.endObject();
    }

    private static void writeRegion(String name, SourceText source, Span span, JsonWriter json) throws IOException {
        Position start = source.position(span.start());
        Position end = source.position(span.end());
        json.name(name).beginObject();
        json.name("startLine").value(start.line());
        json.name("startColumn").value(start.column());
        json.name("endLine").value(end.line());
        json.name("endColumn").value(end.column());
        json.endObject();
    }

    private static void writeText(String name, String text, JsonWriter json) throws IOException {
        json.name(name).beginObject();
        json.name("text").value(text);
        json.endObject();
    }
}
