package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.diagnostic.Findings;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * For programs: the result of a reload of a running server.
 *
 * @param at when it was read
 * @param outcome {@code swapped}, {@code unchanged}, {@code rejected} or {@code unreadable}
 * @param message why it could not be read; empty if it could
 * @param findings the problems in it; empty if it could not be read
 */
public record ReloadReport(Instant at, String outcome, String message, Optional<Findings> findings) {
    public ReloadReport {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(findings, "findings");
    }

    /** Prints it as a separate document. */
    public void print(Writer out) throws IOException {
        JsonWriter json = JsonReport.writer(out);
        json.beginObject();
        json.name("version").value(JsonReport.VERSION);
        writeMembers(json);
        json.endObject();
        out.append('\n');
    }

    /** Adds its keys to the object that {@code json} is in. */
    void writeMembers(JsonWriter json) throws IOException {
        json.name("at").value(at.toString());
        json.name("outcome").value(outcome);
        if (!message.isEmpty()) {
            json.name("message").value(message);
        }
        json.name("diagnostics").beginArray();
        if (findings.isPresent()) {
            JsonReport.writeDiagnostics(findings.get(), json);
        }
        json.endArray();
    }
}
