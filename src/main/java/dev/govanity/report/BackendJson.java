package dev.govanity.report;

import com.google.gson.stream.JsonWriter;
import dev.govanity.outcome.Backend;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.LiveAnswer;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.SshInfo;
import dev.govanity.outcome.Via;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A backend as a JSON object, the same in the output of {@code check} and in the status of a server. */
final class BackendJson {
    private static final String REACHED = "reached";
    private static final String MERELY_REACHED =
            "something answers; vanity inspects only git repositories and module proxies";

    private static final String AS_IN_FILE = "the tag is that of the file";

    private final JsonWriter json;

    BackendJson(JsonWriter json) {
        this.json = json;
    }

    /** Writes a result of {@code check}. */
    void write(ProbeResult result) throws IOException {
        json.beginObject();
        writeResult(result);
        json.endObject();
    }

    /** Writes the status of a backend that is probed periodically. */
    void write(BackendStatus status) throws IOException {
        json.beginObject();
        if (status.last().isPresent()) {
            writeResult(status.last().get());
        } else {
            writeBackend(status.backend(), Via.VANITY, List.of(), path -> Optional.empty());
            json.name("status").value(status.status().word());
            json.name("message").value("not checked yet");
        }
        if (status.since().isPresent()) {
            json.name("since").value(status.since().get().toString());
        }
        json.endObject();
    }

    private void writeResult(ProbeResult result) throws IOException {
        ProbeOutcome outcome = result.outcome();
        writeBackend(result.backend(), outcome.via(), outcome.modules(), result::live);
        json.name("status").value(outcome.status().word());
        Optional<Concern> worst = outcome.worst();
        if (worst.isPresent()) {
            json.name("reason").value(worst.get().reason().code());
        }
        json.name("message")
                .value(worst.map(Concern::message).orElse(result.isMerelyReached() ? MERELY_REACHED : REACHED));
        writeTexts(
                "advice",
                outcome.concerns().stream()
                        .flatMap(concern -> SshConfigText.advice(concern).stream())
                        .distinct()
                        .toList());
        json.name("tookMs").value(result.took().toMillis());
        json.name("attempts").value(result.attempts());
        if (outcome.ssh().isPresent()) {
            writeSsh(outcome.ssh().get());
        }
        if (outcome.http().isPresent()) {
            writeHttp(outcome.http().get());
        }
        if (outcome.refs().isPresent()) {
            writeRefs(outcome.refs().get());
        }
    }

    private void writeBackend(
            Backend backend, Via via, List<GoModule> modules, Function<String, Optional<LiveAnswer>> live)
            throws IOException {
        Map<String, GoModule> byPath = modules.stream()
                .collect(Collectors.toMap(GoModule::importPath, Function.identity(), (one, two) -> one));
        json.name("repoRoot").value(backend.repoRoot());
        json.name("vcs").value(backend.vcs());
        json.name("via").value(via.asked().word());
        if (via.because().isPresent()) {
            json.name("because").value(via.because().get());
        }
        json.name("importPaths").beginArray();
        for (String path : backend.importPaths()) {
            writeModule(byPath.getOrDefault(path, new GoModule(path, List.of(), Optional.empty())), live.apply(path));
        }
        json.endArray();
    }

    private void writeModule(GoModule module, Optional<LiveAnswer> live) throws IOException {
        json.beginObject();
        json.name("path").value(module.importPath());
        writeTexts("versions", module.versions());
        if (module.goMod().isPresent()) {
            GoModule.GoMod goMod = module.goMod().get();
            json.name("goMod").beginObject();
            json.name("path").value(goMod.path());
            json.name("matches").value(goMod.matches());
            json.endObject();
        }
        if (live.isPresent()) {
            writeLive(live.get());
        }
        json.endObject();
    }

    private void writeLive(LiveAnswer live) throws IOException {
        json.name("live").beginObject();
        json.name("status").value(live.status().word());
        if (live.concern().isPresent()) {
            json.name("reason").value(live.concern().get().reason().code());
        }
        json.name("message").value(live.concern().map(Concern::message).orElse(AS_IN_FILE));
        json.name("expected").value(live.expected());
        writeUnlessEmpty("got", live.got().orElse(""));
        json.endObject();
    }

    private void writeSsh(SshInfo ssh) throws IOException {
        json.name("ssh").beginObject();
        writeUnlessEmpty("serverVersion", ssh.serverVersion());
        writeUnlessEmpty("kex", ssh.kex());
        writeUnlessEmpty("hostKeyType", ssh.hostKeyType());
        writeUnlessEmpty("hostKeySha256", ssh.hostKeySha256());
        writeUnlessEmpty("cipher", ssh.cipher());
        writeUnlessEmpty("mac", ssh.mac());
        json.name("legacy").beginArray();
        for (SshInfo.Legacy legacy : ssh.legacy()) {
            json.beginObject();
            json.name("kind").value(legacy.kind());
            json.name("name").value(legacy.name());
            json.name("refusedSince").value(legacy.refusedSince());
            json.endObject();
        }
        json.endArray();
        if (ssh.openssh().isPresent()) {
            json.name("openssh").value(ssh.openssh().get().word());
        }
        writeUnlessEmpty("opensshMessage", ssh.opensshMessage());
        writeUnlessEmpty("sshConfig", ssh.sshConfig().map(SshConfigText::block).orElse(""));
        json.endObject();
    }

    private void writeHttp(HttpInfo http) throws IOException {
        json.name("http").beginObject();
        if (http.status() != 0) {
            json.name("status").value(http.status());
        }
        if (http.tls().isPresent()) {
            HttpInfo.Tls tls = http.tls().get();
            json.name("tls").beginObject();
            writeUnlessEmpty("protocol", tls.protocol());
            Instant end = tls.notAfter();
            json.name("notAfter").value(end.toString());
            json.endObject();
        }
        json.endObject();
    }

    private void writeRefs(Refs refs) throws IOException {
        json.name("refs").beginObject();
        writeUnlessEmpty("head", refs.head());
        json.name("branches").value(refs.branches());
        json.name("tags").value(refs.tags());
        json.endObject();
    }

    private void writeUnlessEmpty(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.name(name).value(value);
        }
    }

    private void writeTexts(String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }
}
