package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.Installation;
import dev.govanity.e2e.lab.Jdk;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.RunningProgram;
import dev.govanity.e2e.lab.ShippedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts vanity, beside the jar as an operator installs it, and with every Java there is. */
class LauncherTest {
    private static final String CONFIG = """
            paths:
              /go/foo: {repo: "ssh://git@git.mycompany.com:go/foo.git"}
            """;

    @TempDir
    private Path directory;

    private Installation vanity;
    private Path config;

    static Stream<Jdk> jdks() {
        return Jdk.all().stream();
    }

    @BeforeEach
    void install() throws IOException {
        vanity = Installation.in(directory.resolve("opt"));
        config = Files.writeString(directory.resolve("my vanity.yaml"), CONFIG);
    }

    @Test
    void isFineToShellcheck() {
        Path script = ShippedFile.read(Installation.LAUNCHER).path();
        ProgramResult outcome =
                Command.of(RealProgram.need("shellcheck"), "--shell=sh", script).run();
        assertThat(outcome).isEqualTo(new ProgramResult(0, ""));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void saysTheSameWithAndWithoutAnArchive(Jdk jdk) throws IOException {
        ProgramResult plain = validate(jdk);
        assertThat(plain.status()).isEqualTo(1);
        assertThat(plain.output()).startsWith("{\"version\":1,");

        vanity.makeArchives(jdk);

        assertThat(vanity.archives())
                .hasSize(3)
                .allMatch(path -> path.toString().contains(jdk.version()));
        assertThat(validate(jdk)).isEqualTo(plain);
        assertThat(vanity.loadsFromArchive(jdk, "dev.govanity.cli.Main", "--version"))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void hasWhatAnAnswerTakesInTheArchiveOfCheck(Jdk jdk) throws IOException {
        vanity.makeArchives(jdk);
        try (RunningProgram server = vanity.command(jdk, "serve", "--listen", "127.0.0.1:0", "--admin", "off", config)
                .start()) {
            String address = server.awaitLine("listening on http://").replace("listening on ", "");
            Path backends = Files.writeString(
                    directory.resolve("backends.yaml"),
                    "host: mycompany.com\npaths: {/x: {repo: \"%s/x.git\", vcs: git}}\n".formatted(address));
            assertThat(vanity.loadsFromArchive(
                            jdk, "dev.govanity.backend.http.RefusedPage", "check", "--config", backends))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void printsNothingOfItsOwnWhereAnArchiveDoesNotFit(Jdk jdk) throws IOException {
        ProgramResult plain = validate(jdk);
        vanity.makeArchives(jdk);

        Files.setLastModifiedTime(vanity.jar(), FileTime.fromMillis(0));
        assertThat(validate(jdk)).as("the jar is another one").isEqualTo(plain);

        for (Jdk other : Jdk.all()) {
            vanity.makeArchives(other);
            vanity.renameArchives(other, jdk);
            assertThat(validate(jdk)).as("made by %s", other).isEqualTo(plain);
        }

        for (Path archive : vanity.archives()) {
            Files.delete(archive);
            Files.writeString(archive, "no archive");
        }
        assertThat(validate(jdk)).as("no archive at all").isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void livesWhereThereAreSpaces(Jdk jdk) throws IOException {
        ProgramResult plain = validate(jdk);
        vanity = Installation.in(directory.resolve("Program Files"));
        assertThat(validate(jdk)).isEqualTo(plain);
        vanity.makeArchives(jdk); // Java 17 then takes nothing from it
        assertThat(validate(jdk)).isEqualTo(plain);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void serves(Jdk jdk) throws IOException {
        vanity.makeArchives(jdk);
        try (RunningProgram server = vanity.command(
                        jdk, "serve", "--listen", "127.0.0.1:0", "--admin", "127.0.0.1:0", config)
                .start()) {
            server.awaitLine("listening on http://127.0.0.1:");
            server.awaitLine("admin on http://127.0.0.1:");
            assertThat(server.stop().status()).isEqualTo(143);
        }
    }

    /** Java refuses to start where the sizes of two hands contradict each other. */
    @ParameterizedTest
    @ValueSource(strings = {"-Xmx24m", "-Xms64m -Xmn40m", "-XX:MaxHeapFreeRatio=50", "-XX:+UseParallelGC", "-Xmx1g"})
    void servesInAHeapOfItsOwnersSize(String options) throws IOException {
        try (RunningProgram server = vanity.command(
                        Jdk.current(), "serve", "--listen", "127.0.0.1:0", "--admin", "off", config)
                .with("VANITY_JAVA_OPTS", options)
                .start()) {
            server.awaitLine("listening on http://127.0.0.1:");
            assertThat(server.stop().status()).isEqualTo(143);
        }
    }

    @Test
    void survivesManyWhoMakeArchives() throws IOException {
        List<RunningProgram> makers = Stream.generate(
                        () -> vanity.command(Jdk.current(), "--make-archive").start())
                .limit(3)
                .toList();
        for (RunningProgram maker : makers) {
            maker.awaitEnd().success();
        }
        assertThat(vanity.archives()).hasSize(3);
        assertThat(vanity.loadsFromArchive(Jdk.current(), "dev.govanity.cli.Main", "--version"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, --version",
        "0, --help",
        "0, validate --help",
        "0, explain port-is-path",
        "2, ''",
        "2, --no-such-option",
        "2, validate --no-such-option",
        "1, validate my vanity.yaml",
        "3, validate no-such-file",
        "3, serve no-such-file"
    })
    void endsAsVanityDoes(int status, String arguments) {
        Object[] words = arguments.replace("my vanity", "my\0vanity").split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].toString().replace('\0', ' ');
        }
        Command command = vanity.command(Jdk.current(), arguments.isEmpty() ? new Object[0] : words)
                .in(directory);
        assertThat(command.run().status()).isEqualTo(status);
    }

    @Test
    void isCalledThroughLinksAndOnThePath() throws IOException {
        Path link = Files.createDirectories(directory.resolve("usr/bin")).resolve("vanity");
        Files.createSymbolicLink(link, Path.of("../../other"));
        Files.createSymbolicLink(directory.resolve("other"), vanity.launcher());
        String version = vanity.command(Jdk.current(), "--version").run().success();

        assertThat(version).startsWith("vanity ");
        assertThat(Command.of(link, "--version").run().success()).isEqualTo(version);
        assertThat(Command.of(RealProgram.need("sh"), "-c", "vanity --version")
                        .with("PATH", link.getParent() + ":" + System.getenv("PATH"))
                        .run()
                        .success())
                .isEqualTo(version);
    }

    @Test
    void takesTheFirstJavaThatIsRecentEnough() throws IOException {
        Path old = fakeJava("old", "JAVA_VERSION=\"11.0.2\"\n");
        Path ancient = fakeJava("ancient", "JAVA_VERSION=\"1.8.0_392\"\n");
        String version = vanity.command(Jdk.current(), "--version").run().success();
        Path tools = tools();

        assertThat(command(old, ancient + "/bin:" + Jdk.current().home() + "/bin:" + tools)
                        .run())
                .as("only the first on the PATH counts")
                .isEqualTo(new ProgramResult(
                        3,
                        ("vanity: no Java 17 or later in JAVA_HOME or on the PATH;"
                                        + " %s/bin/java is 11.0.2; %s/bin/java is 1.8.0_392")
                                .formatted(old, ancient)));
        assertThat(command(old, Jdk.current().home() + "/bin:" + tools).run().success())
                .isEqualTo(version);
        assertThat(command(directory.resolve("none"), tools.toString()).run())
                .isEqualTo(new ProgramResult(3, "vanity: no Java 17 or later in JAVA_HOME or on the PATH"));

        vanity.bundle(Jdk.current());
        assertThat(command(old, tools.toString()).run().success()).isEqualTo(version);
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws IOException {
        Path home = directory.resolve("wrapped");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nexec '%s/bin/java' \"$@\"\n".formatted(Jdk.current().home()));
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(command(home, System.getenv("PATH")).run().success()).startsWith("vanity ");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Files.delete(vanity.jar());
        assertThat(vanity.command(Jdk.current(), "--version").run())
                .isEqualTo(new ProgramResult(3, "vanity: no vanity.jar in " + vanity.root() + "/lib"));
    }

    @ParameterizedTest
    @CsvSource({
        "-XX:+UseParallelGC -XX:-UseSerialGC, 0",
        "-XX:+UseG1GC, 0",
        "-Dstar=/*, 0",
        "-XX:NoSuchOption, 1",
    })
    void handsOptionsToJava(String options, int status) {
        Command command = vanity.command(Jdk.current(), "--version").with("VANITY_JAVA_OPTS", options);
        assertThat(command.run().status()).isEqualTo(status);
        assertThat(Installation.standardOutput(command).output()).hasLineCount(status == 0 ? 1 : 0);
    }

    private ProgramResult validate(Jdk jdk) {
        return Installation.standardOutput(vanity.command(jdk, "validate", "--format", "json", config));
    }

    private Command command(Path javaHome, String path) {
        return Command.of(vanity.launcher(), "--version")
                .with("JAVA_HOME", javaHome)
                .with("PATH", path);
    }

    private Path fakeJava(String name, String release) throws IOException {
        Path home = directory.resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 99\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), release);
        return home;
    }

    /** A PATH without Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(directory.resolve("tools"));
        for (String name : List.of("readlink", "sed")) {
            Files.createSymbolicLink(tools.resolve(name), RealProgram.need(name));
        }
        return tools;
    }
}
