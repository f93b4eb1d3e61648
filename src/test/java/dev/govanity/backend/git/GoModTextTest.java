package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.govanity.RealProgram;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoModTextTest {
    private static final List<String> FILES = List.of(
            "module a.dev/x\n",
            "module a.dev/x",
            "// module a.dev/wrong\n\n\tmodule  a.dev/x // comment\r\n",
            "module \"a.dev/x\"\n",
            "module a.dev/x//comment\n",
            "module (\n\t// comment\n\ta.dev/x\n)\n",
            "module(\n\"a.dev/x\"\n)\n",
            "go 1.21\nmodule a.dev/x/v2\n",
            "module a.dev/x\n\nrequire (\n\tb.dev/module v1.0.0\n)\n",
            "module a.dev/x\nretract v1.0.0\n",
            "module a.dev/x\nretract [v1.0.0, v1.2.0] // broken\n",
            "module a.dev/x\nretract[v1.0.0,v1.2.0]\n",
            "module a.dev/x\nretract (\n\tv1.0.0 // one\n\t[v1.1.0, v1.2.0]\n)\n",
            "go 1.21\n",
            "");

    @TempDir
    private Path directory;

    @Test
    void readsWhatGoReads() throws IOException {
        StringBuilder gos = new StringBuilder();
        for (String file : FILES) {
            gos.append(go(file)).append('\n');
        }
        assertThat(FILES.stream().map(file -> ours(file) + "\n").collect(Collectors.joining()))
                .isEqualTo(gos.toString());
    }

    private static String ours(String file) {
        GoModText text = new GoModText(file);
        return text.modulePath().orElse("") + " " + text.retractions();
    }

    private String go(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("go.mod"), text);
        ProcessBuilder go =
                new ProcessBuilder(RealProgram.need("go").toString(), "mod", "edit", "-json", file.toString());
        go.environment().put("GOTOOLCHAIN", "local");
        Process process = go.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        JsonObject parsed = JsonParser.parseString(json).getAsJsonObject();
        List<GoModText.Retraction> retractions = new ArrayList<>();
        JsonElement retract = parsed.get("Retract");
        if (retract instanceof JsonArray array) {
            array.forEach(each -> retractions.add(new GoModText.Retraction(
                    each.getAsJsonObject().get("Low").getAsString(),
                    each.getAsJsonObject().get("High").getAsString())));
        }
        JsonObject module = parsed.getAsJsonObject("Module");
        return (module.has("Path") ? module.get("Path").getAsString() : "") + " " + retractions;
    }

    /** With no way to tell what is right, it may at least neither fail nor show what is not in the file. */
    @Property
    void namesOnlyWhatStandsInTheFile(Samples samples) {
        String text = samples.anyText(60);
        for (String file :
                List.of(text, "module " + text + "\nretract " + text, "module (\n" + text + "\nretract (\n" + text)) {
            GoModText read = new GoModText(file);
            assertThat(read.modulePath().orElse(""))
                    .as(file)
                    .satisfiesAnyOf(
                            path -> assertThat(file).contains(path),
                            path -> assertThat(file).contains("\\"));
        }
    }
}
