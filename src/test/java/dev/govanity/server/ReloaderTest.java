package dev.govanity.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.page.Snapshot;
import dev.govanity.server.Reload.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real files, in every way in which a config is replaced. */
final class ReloaderTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final BlockingQueue<Reload> reloads = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private Reloader reloader;

    @AfterEach
    void close() {
        reloader.close();
    }

    @Test
    void seesAFileWrittenInPlace() throws Exception {
        Path file = watch(write("vanity.yaml", "/a"), false);
        write(file, "/b");
        assertSwappedTo("/b");
    }

    @Test
    void seesAFileReplacedByRenaming() throws Exception {
        Path file = watch(write("vanity.yaml", "/a"), false);
        Files.move(write("new", "/b"), file, ATOMIC_MOVE, REPLACE_EXISTING);
        assertSwappedTo("/b");
    }

    @Test
    void seesAFileThatOnlyItsKeyTellsApart() throws Exception {
        Path file = write("vanity.yaml", "/a");
        FileTime modified = Files.getLastModifiedTime(file);
        watch(file, false);
        Path other = write("new", "/b"); // of the same length
        Files.setLastModifiedTime(other, modified);
        Files.move(other, file, ATOMIC_MOVE, REPLACE_EXISTING);
        assertSwappedTo("/b");
    }

    @Test
    void seesATurnedSymlink() throws Exception {
        Path link = folder.resolve("vanity.yaml");
        Files.createSymbolicLink(link, write("one", "/a"));
        watch(link, false);
        turn(link, write("two", "/b"));
        assertSwappedTo("/b");
    }

    /** As Kubernetes does it: the file links into a folder that is itself a link, and only that is turned. */
    @Test
    void seesASymlinkTurnedAboveAConfigMap() throws Exception {
        Files.createDirectory(folder.resolve("..2026_one"));
        Files.createDirectory(folder.resolve("..2026_two"));
        write("..2026_one/vanity.yaml", "/a");
        write("..2026_two/vanity.yaml", "/b");
        Path data = Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_one"));
        Path file = Files.createSymbolicLink(folder.resolve("vanity.yaml"), Path.of("..data/vanity.yaml"));
        watch(file, false);
        turn(data, Path.of("..2026_two"));
        assertSwappedTo("/b");
    }

    @Test
    void keepsServingWhenTheFileIsRejected() throws Exception {
        Path file = watch(write("vanity.yaml", "/a"), false);
        Files.writeString(file, "paths: [");
        Reload rejected = next();
        assertThat(rejected.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(rejected.findings().orElseThrow().errors()).isPositive();
        assertServes("/a");
        write(file, "/a");
        assertThat(next().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(reloader.last().succeeded()).isTrue();
    }

    @Test
    void keepsServingWhenTheFileIsGone() throws Exception {
        Path file = watch(write("vanity.yaml", "/a"), false);
        Files.delete(file);
        assertThat(next()).isEqualTo(Reload.unreadable(NOW, "cannot read \"vanity.yaml\": no such file"));
        assertServes("/a");
        write(file, "/b");
        assertSwappedTo("/b");
    }

    @Test
    void keepsTheSnapshotOfAFileThatWasOnlyTouched() throws Exception {
        Path file = watch(write("vanity.yaml", "/a"), false);
        Snapshot before = reloader.get();
        Files.setLastModifiedTime(file, FileTime.from(NOW));
        assertThat(next().outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(reloader.get()).isSameAs(before);
    }

    @Test
    void readsWhenItIsTold() throws Exception {
        Path file = load(write("vanity.yaml", "/a"), false);
        write(file, "/b");
        reloader.requestReload();
        assertSwappedTo("/b");
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void mendsARootUnlessItIsStrict() throws Exception {
        Path file = folder.resolve("vanity.yaml");
        Files.writeString(file, "paths:\n  /a:\n    repo: ssh://git@h:go/a.git\n    vcs: git\n");
        load(file, false);
        assertThat(reloader.get().config().entries().get(0).repoRoot()).isEqualTo("ssh://git@h/go/a.git");
        reloader.close();
        reloads.clear();

        write(file, "/a");
        load(file, true);
        Files.writeString(file, "paths:\n  /a:\n    repo: ssh://git@h:go/a.git\n    vcs: git\n");
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.REJECTED);
        assertServes("/a");
    }

    @Test
    void rejectsAFileThatIsTooLarge() throws Exception {
        ConfigSource source = new ConfigSource("vanity.yaml", write("vanity.yaml", "/a"), 10, false);
        reloader = new Reloader(source, () -> NOW, (reload, served) -> reloads.add(reload));
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reloader.get()).isNull();
        assertThat(reloader.last().findings().orElseThrow().diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.rule()).isEqualTo("too-large"));
    }

    private Path watch(Path file, boolean strict) throws Exception {
        load(file, strict);
        reloader.watch();
        return file;
    }

    private Path load(Path file, boolean strict) throws Exception {
        ConfigSource source = new ConfigSource("vanity.yaml", file, 1 << 20, strict);
        reloader = new Reloader(source, () -> NOW, (reload, served) -> reloads.add(reload));
        assertThat(reloader.reload().outcome()).isEqualTo(Outcome.SWAPPED);
        next();
        return file;
    }

    private Path write(String name, String route) throws IOException {
        return write(folder.resolve(name), route);
    }

    private static Path write(Path file, String route) throws IOException {
        return Files.writeString(file, "paths:\n  " + route + ":\n    repo: https://h/x\n    vcs: git\n");
    }

    private void turn(Path link, Path target) throws IOException {
        Path other = Files.createSymbolicLink(folder.resolve("other"), target);
        Files.move(other, link, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private Reload next() throws InterruptedException {
        Reload reload = reloads.poll(30, TimeUnit.SECONDS);
        assertThat(reload).as("a reload within half a minute").isNotNull();
        return reload;
    }

    private void assertSwappedTo(String route) throws InterruptedException {
        assertThat(next().outcome()).isEqualTo(Outcome.SWAPPED);
        assertServes(route);
    }

    private void assertServes(String route) {
        assertThat(reloader.get().config().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path()).isEqualTo(route));
    }
}
