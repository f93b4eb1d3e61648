package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.outcome.BackendStatus;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * For programs: what a running server serves, and the result of the last reload.
 *
 * @param file the name of the config file
 * @param loadedAt when the served config was read
 * @param routes the number of routes
 * @param fingerprint of the served file
 * @param reloadRunningSince when the running reload began; empty if none is running
 * @param lastReload the result of the last reload
 * @param backends the backends that are checked in the background, in the config's order
 */
public record StatusReport(
        String file,
        Instant loadedAt,
        int routes,
        String fingerprint,
        Optional<Instant> reloadRunningSince,
        ReloadReport lastReload,
        List<BackendStatus> backends) {
    public StatusReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(loadedAt, "loadedAt");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(reloadRunningSince, "reloadRunningSince");
        Objects.requireNonNull(lastReload, "lastReload");
        backends = List.copyOf(backends);
    }

    /** Prints it as one document. */
    public void print(Writer out) throws IOException {
        JsonWriter json = JsonReport.writer(out);
        json.beginObject();
        json.name("version").value(JsonReport.VERSION);
        json.name("snapshot").beginObject();
        json.name("file").value(file);
        json.name("loadedAt").value(loadedAt.toString());
        json.name("routes").value(routes);
        json.name("fingerprint").value(fingerprint);
        json.endObject();
        if (reloadRunningSince.isPresent()) {
            json.name("reloadRunningSince").value(reloadRunningSince.get().toString());
        }
        json.name("lastReload").beginObject();
        lastReload.writeMembers(json);
        json.endObject();
        json.name("backends").beginArray();
        BackendJson each = new BackendJson(json);
        for (BackendStatus backend : backends) {
            each.write(backend);
        }
        json.endArray();
        json.endObject();
        out.append('\n');
    }
}
