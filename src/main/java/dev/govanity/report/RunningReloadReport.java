package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * For programs: the answer to a request for a reload that is still running.
 *
 * @param reloadRunningSince when the running reload began; empty if none is running
 */
public record RunningReloadReport(Optional<Instant> reloadRunningSince) {
    public RunningReloadReport {
        Objects.requireNonNull(reloadRunningSince, "reloadRunningSince");
    }

    /** Prints it as a separate document. */
    public void print(Writer out) throws IOException {
        JsonWriter json = JsonReport.writer(out);
        json.beginObject();
        json.name("version").value(JsonReport.VERSION);
        if (reloadRunningSince.isPresent()) {
            json.name("reloadRunningSince").value(reloadRunningSince.get().toString());
        }
        json.name("message").value("the reload has not ended; it goes on");
        json.endObject();
        out.append('\n');
    }
}
