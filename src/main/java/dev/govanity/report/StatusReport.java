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
 * For programs: what a running server serves, and how that came about.
 *
 * @param file the name of the config file
 * @param loadedAt when what is served was read
 * @param routes how many there are
 * @param fingerprint of the file as it is served
 * @param reloadRunningSince when the reload that is running began; empty if none is
 * @param lastReload what came of reading it last
 * @param backends what is asked in the background, in the config's order
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
