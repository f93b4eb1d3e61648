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
import java.util.Comparator;
import java.util.List;

/**
 * For programs: one JSON document, stable. Lines and columns count from 1, columns in code points, ends are exclusive,
 * keys that do not apply are left out.
 */
public final class JsonReport implements Report {
    /** Increases if a reader of older documents would misunderstand newer ones. */
    static final int VERSION = 1;

    @Override
    public void print(List<Findings> findings, Writer out) throws IOException {
        write(findings, writer(out));
        out.append('\n');
    }

    /** A writer that escapes no characters for HTML, and writes one line. */
    static JsonWriter writer(Writer out) {
        JsonWriter json = new JsonWriter(out);
        json.setHtmlSafe(false);
        return json;
    }

    private static void write(List<Findings> findings, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("version").value(VERSION);
        json.name("files").beginArray();
        for (Findings each : findings) {
            json.value(each.source().name());
        }
        json.endArray();
        json.name("diagnostics").beginArray();
        List<Findings> byFile = findings.stream()
                .sorted(Comparator.comparing(each -> each.source().name()))
                .toList();
        for (Findings each : byFile) {
            writeDiagnostics(each, json);
        }
        json.endArray();
        json.name("summary").beginObject();
        json.name("errors").value(findings.stream().mapToInt(Findings::errors).sum());
        json.name("warnings")
                .value(findings.stream().mapToInt(Findings::warnings).sum());
        json.endObject();
        json.endObject();
    }

    /** Adds each diagnostic to the array that {@code json} is in. */
    public static void writeDiagnostics(Findings findings, JsonWriter json) throws IOException {
        for (Diagnostic diagnostic : findings.diagnostics()) {
            write(findings.source(), diagnostic, json);
        }
    }

    private static void write(SourceText source, Diagnostic diagnostic, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("rule").value(diagnostic.rule());
        json.name("severity").value(diagnostic.severity().toString());
        json.name("file").value(source.name());
        writeSpan(source, diagnostic.span(), json);
        writeIfPresent("importPath", diagnostic.importPath().orElse(null), json);
        json.name("message").value(diagnostic.message());
        writeIfPresent("go", diagnostic.go().orElse(null), json);
        writeIfPresent("help", diagnostic.help().orElse(null), json);
        Edit fix = ShownFix.of(source, diagnostic).orElse(null);
        if (fix != null) {
            json.name("fix").beginObject();
            writeSpan(source, fix.span(), json);
            json.name("replacement").value(fix.replacement());
            json.endObject();
        }
        json.name("notes").beginArray();
        for (Note note : diagnostic.notes()) {
            json.beginObject();
            json.name("message").value(note.message());
            json.name("file").value(source.name());
            writeSpan(source, note.span(), json);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void writeIfPresent(String name, String value, JsonWriter json) throws IOException {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    private static void writeSpan(SourceText source, Span span, JsonWriter json) throws IOException {
        writePosition("start", source.position(span.start()), json);
        writePosition("end", source.position(span.end()), json);
    }

    private static void writePosition(String name, Position position, JsonWriter json) throws IOException {
        json.name(name).beginObject();
        json.name("line").value(position.line());
        json.name("column").value(position.column());
        json.endObject();
    }
}
