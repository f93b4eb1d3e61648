package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.outcome.Checked;
import dev.govanity.outcome.NotAsked;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** For programs: one JSON document, stable. Keys that do not apply are left out. */
public final class CheckJson implements CheckReport {
    @Override
    public void print(Checked checked, Writer out) throws IOException {
        List<ProbeResult> results = checked.results();
        JsonWriter json = JsonReport.writer(out);
        json.beginObject();
        json.name("version").value(JsonReport.VERSION);
        json.name("backends").beginArray();
        BackendJson backends = new BackendJson(json);
        for (ProbeResult each : results) {
            backends.write(each);
        }
        json.endArray();
        json.name("notAsked").beginArray();
        for (NotAsked each : checked.notAsked()) {
            json.beginObject();
            json.name("path").value(each.path());
            json.name("because").value(each.because().word());
            json.endObject();
        }
        json.endArray();
        json.name("summary").beginObject();
        for (ProbeStatus status : List.of(ProbeStatus.OK, ProbeStatus.DEGRADED, ProbeStatus.FAILED)) {
            json.name(status.word())
                    .value(results.stream()
                            .filter(each -> each.status() == status)
                            .count());
        }
        json.endObject();
        json.endObject();
        out.append('\n');
    }
}
