package dev.govanity.server;

import com.google.gson.stream.JsonWriter;
import dev.govanity.page.Snapshot;
import dev.govanity.page.StatusPage;
import dev.govanity.report.JsonReport;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What is served and how that came about, as a document and as a page. */
final class StatusReport {
    /** Rises when a reader of the older documents would misunderstand a newer one. */
    private static final int VERSION = 1;

    private StatusReport() {}

    static String json(Snapshot snapshot, Reload last) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setHtmlSafe(false);
        json.beginObject();
        json.name("version").value(VERSION);
        json.name("snapshot").beginObject();
        json.name("file").value(snapshot.file());
        json.name("loadedAt").value(snapshot.loadedAt().toString());
        json.name("routes").value(snapshot.routes().size());
        json.name("fingerprint").value(snapshot.fingerprint());
        json.endObject();
        json.name("lastReload").beginObject();
        writeReload(last, json);
        json.endObject();
        json.name("backends").beginArray().endArray(); // nothing probes them yet
        json.endObject();
        return text.append('\n').toString();
    }

    /** What came of one reading, alone. */
    static String json(Reload reload) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setHtmlSafe(false);
        json.beginObject();
        json.name("version").value(VERSION);
        writeReload(reload, json);
        json.endObject();
        return text.append('\n').toString();
    }

    private static void writeReload(Reload reload, JsonWriter json) throws IOException {
        json.name("at").value(reload.at().toString());
        json.name("outcome").value(reload.outcome().toString());
        if (!reload.message().isEmpty()) {
            json.name("message").value(reload.message());
        }
        json.name("diagnostics").beginArray();
        if (reload.findings().isPresent()) {
            JsonReport.writeDiagnostics(reload.findings().get(), json);
        }
        json.endArray();
    }

    static byte[] html(Snapshot snapshot, Reload last) {
        List<String> diagnostics = last.findings()
                .map(findings -> findings.diagnostics().stream()
                        .map(diagnostic -> ReloadLog.line(findings, diagnostic))
                        .toList())
                .orElse(List.of());
        return new StatusPage(
                        snapshot.file(),
                        snapshot.loadedAt(),
                        snapshot.routes().size(),
                        snapshot.fingerprint(),
                        last.at(),
                        last.outcome().toString(),
                        last.message(),
                        diagnostics)
                .html();
    }
}
