package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.RunningProgram;
import dev.govanity.e2e.lab.ShippedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped systemd unit, as far as it can be tried without systemd as the first process. */
class SystemdUnitTest {
    private static final String LAUNCHER = "/usr/share/vanity/bin/vanity";

    @TempDir
    private Path directory;

    @Test
    void verifiesWithoutComplaint() throws IOException {
        ShippedFile unit = unit().with("ExecStart=" + LAUNCHER, "ExecStart=" + launcher());
        Path file = Files.writeString(directory.resolve("vanity.service"), unit.text());

        ProgramResult verify =
                Command.of(RealProgram.need("systemd-analyze"), "verify", file).run();

        assertThat(verify).isEqualTo(new ProgramResult(0, ""));
    }

    @Test
    void exposesLittle() {
        // in tenths: 1.5 of 10, where a unit without any of it has 9.6
        Command.of(RealProgram.need("systemd-analyze"), "security", "--offline=yes", "--threshold=15", unit().path())
                .run()
                .success();
    }

    @Test
    void startsReloadsAndStopsAsItSays() throws IOException {
        Path config = Files.writeString(
                directory.resolve("vanity.yaml"), "paths: {/go/foo: {repo: https://git.mycompany.com/go/foo.git}}\n");
        ShippedFile start = setting("ExecStart")
                .with(LAUNCHER, launcher())
                .with("--listen 127.0.0.1:8089", "--listen 127.0.0.1:0 --admin 127.0.0.1:0")
                .with("/etc/vanity/vanity.yaml", config);
        try (RunningProgram vanity = command(start).start()) {
            vanity.awaitLine("listening on http://127.0.0.1:");

            command(setting("ExecReload").with("$MAINPID", vanity.pid())).run().success();
            vanity.awaitLine("config unchanged");

            String expected = setting("SuccessExitStatus").text();
            assertThat(vanity.stop().status()).isEqualTo(Integer.parseInt(expected));
        }
    }

    /** In the source tree, where it starts the jar that the build has just made. */
    private static Path launcher() {
        return ShippedFile.read("src/main/dist/bin/vanity").path().toAbsolutePath();
    }

    private static ShippedFile unit() {
        return ShippedFile.read("systemd/vanity.service");
    }

    /** The value of a setting. */
    private static ShippedFile setting(String key) {
        ShippedFile unit = unit();
        String value = unit.text()
                .lines()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow();
        return new ShippedFile(unit.path(), value);
    }

    private static Command command(ShippedFile setting) {
        List<String> words = List.of(setting.text().split(" "));
        return Command.of(Path.of(words.get(0)), words.subList(1, words.size()).toArray())
                .with("JAVA_HOME", System.getProperty("java.home"));
    }
}
