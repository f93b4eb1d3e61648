package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.GitRepository;
import dev.govanity.e2e.lab.ProgramResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions that {@code vanity check --deep} finds, against those that the go command lists through vanity. */
class VersionAgreementTest {
    private static final String[] TAGS_OF_ALL_KINDS = {
        "v1.0.0",
        "v1.10.0",
        "v1.9.0",
        "v1.11.0-rc.1",
        "v1.11.0-rc.10",
        "v1.11.0-rc.2",
        "v0.1.0",
        "v10.0.0",
        "v1",
        "v1.2",
        "1.3.0",
        "v01.4.0",
        "v1.5.0+meta",
        "v1.6.0-20060102150405-abcdefabcdef",
        "v1.7.0-0.20060102150405-abcdefabcdef",
        "sub/v1.1.0",
        "nightly"
    };

    @TempDir
    private Path directory;

    @Test
    void isOnEveryVersion() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("modules.git")
                    .commit("go.mod", "module mycompany.com/modules\n")
                    .tag(TAGS_OF_ALL_KINDS)
                    .commit("go.mod", "module mycompany.com/modules/v2\n")
                    .tag("v2.0.0", "v2.1.0-rc.1");
            company.httpsRepository("old.git")
                    .commit("main.go", "package main\n")
                    .tag("v1.0.0", "v2.0.0", "v2.1.0-rc.1", "v3.1.0", "v10.0.0")
                    .commit("go.mod", "module mycompany.com/old/v4\n")
                    .tag("v4.0.0");
            company.httpsRepository("retracted.git")
                    .release("v1.0.0", "mycompany.com/retracted")
                    .tag("v1.1.0")
                    .commit(
                            "go.mod",
                            "module mycompany.com/retracted\nretract [v1.1.0, v1.1.5] // broken\nretract v1.2.0\n")
                    .tag("v1.1.5", "v1.1.6", "v1.2.0");
            company.httpsRepository("empty.git");
            GitRepository mono = company.sshRepository("mono.git");
            mono.releaseIn("go/lib/", "v1.0.0", "mycompany.com/mono/lib", "lib")
                    .tag("go/lib/v0.9.0", "lib/v1.5.0", "v1.6.0", "go/lib/v2.0.0", "lib/go/lib/v1.7.0");
            String config = config("ssh://%s@127.0.0.1:%d/mono.git"
                    .formatted(company.sshd().user(), company.sshd().port()));
            company.publish(company.serve(config).port());

            assertThat(check(company, config)).isEqualTo(list(company, config));
        }
    }

    private static String config(String mono) {
        String entries = Stream.of("modules", "modules/v2", "old", "old/v4", "retracted", "empty")
                .map(path -> "  /%s:\n    repo: https://git.mycompany.com/%s.git\n"
                        .formatted(path, path.replaceFirst("/v[0-9]+$", "")))
                .collect(Collectors.joining());
        return "host: mycompany.com\npaths:\n" + entries + """
                  /mono/lib:
                    repo: %1$s
                    subdir: go/lib
                  /mono/none:
                    repo: %1$s
                    subdir: none
                  /mono:
                    repo: %1$s
                """.formatted(mono);
    }

    /** The output of {@code go list -m -versions}, a line for each entry. */
    private static String list(Company company, String config) throws IOException {
        Object[] paths = config.lines()
                .filter(line -> line.startsWith("  /"))
                .map(line -> "mycompany.com" + line.substring(2, line.length() - 1))
                .toArray();
        ProgramResult outcome = company.direct()
                .run(Stream.concat(Stream.of("list", "-m", "-versions"), Stream.of(paths))
                        .toArray());
        return outcome.success().lines().sorted().collect(Collectors.joining("\n"));
    }

    private static String check(Company company, String config) throws IOException {
        ProgramResult outcome = company.check(config, "--deep", "--format", "json");
        Map<String, String> lines = new TreeMap<>();
        JsonObject report = JsonParser.parseString(outcome.output()).getAsJsonObject();
        for (JsonElement backend : report.getAsJsonArray("backends")) {
            for (JsonElement each : backend.getAsJsonObject().getAsJsonArray("importPaths")) {
                JsonObject module = each.getAsJsonObject();
                String path = module.get("path").getAsString();
                String versions = module.getAsJsonArray("versions").asList().stream()
                        .map(version -> " " + version.getAsString())
                        .collect(Collectors.joining());
                lines.put(path, path + versions);
            }
        }
        return String.join("\n", lines.values().stream().sorted().toList());
    }
}
