package dev.govanity.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.page.Snapshot;
import dev.govanity.server.Reload.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
        assertThat(reloader.state().last().succeeded()).isTrue();
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
        assertThat(reloader.request().join()).isNotNull();
        assertSwappedTo("/b");
        assertThat(reload().outcome()).isEqualTo(Outcome.UNCHANGED);
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
        assertThat(reload().outcome()).isEqualTo(Outcome.REJECTED);
        assertServes("/a");
    }

    @Test
    void rejectsAFileThatIsTooLarge() throws Exception {
        ConfigSource source = source(write("vanity.yaml", "/a"), 10, false);
        reloader = new Reloader(source, () -> NOW, (reload, served) -> reloads.add(reload));
        assertThat(reload().outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reloader.get()).isNull();
        assertThat(reloader.state().last().findings().orElseThrow().diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.rule()).isEqualTo("too-large"));
    }

    @Test
    void sharesTheReloadThatBeginsNext() throws Exception {
        Path file = write("vanity.yaml", "/a");
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        reloader = new Reloader(source(file, 1 << 20, false), () -> NOW, (reload, served) -> {
            reloads.add(reload);
            began.countDown();
            awaitUninterruptibly(goOn);
        });
        CompletableFuture<Reload> running = reloader.request();
        began.await();
        List<CompletableFuture<Reload>> late =
                Stream.generate(reloader::request).limit(12).toList();
        late.get(0).cancel(true); // who gives up takes nothing from the others
        goOn.countDown();
        assertThat(running.get().outcome()).isEqualTo(Outcome.SWAPPED);
        Reload shared = late.get(1).get();
        assertThat(shared.outcome()).isEqualTo(Outcome.UNCHANGED);
        for (CompletableFuture<Reload> each : late.subList(2, 12)) {
            assertThat(each.get()).isSameAs(shared);
        }
        assertThat(reloads).hasSize(2);
    }

    /** Nothing of a reload is to be seen before it has ended, but that it runs. */
    @Test
    void saysSinceWhenAReloadRuns() throws Exception {
        Path file = load(write("vanity.yaml", "/a"), false);
        Reload before = reloader.state().last();
        Snapshot served = reloader.get();
        writeMany(file);
        CompletableFuture<Reload> running = reloader.request();
        Reloader.State during = reloader.state();
        while (during.runningSince().isEmpty()) {
            assertThat(running).isNotDone();
            during = reloader.state();
        }
        assertThat(during).isEqualTo(new Reloader.State(served, before, Optional.of(NOW)));
        assertThat(running.get().outcome()).isEqualTo(Outcome.SWAPPED);
        assertThat(reloader.state().runningSince()).isEmpty();
        assertThat(reloader.state().last()).isSameAs(running.get());
    }

    @Test
    void logsThatAReloadIsStillRunning() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Logging.start(LogFormat.TEXT, new PrintStream(log, true, StandardCharsets.UTF_8));
        Path file = writeMany(folder.resolve("vanity.yaml"));
        reloader = new Reloader(source(file, 1 << 30, false), () -> NOW, Duration.ofMillis(1), (reload, served) -> {});
        reload();
        assertThat(log.toString(StandardCharsets.UTF_8).lines())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" WARN  config is still being read"
                        + " logger=\"dev.govanity.server.Reloader\" file=\"vanity.yaml\""
                        + " runningSince=\"2026-11-21T00:00:00Z\""));
    }

    @Test
    void refusesWhoAsksAfterTheEnd() throws Exception {
        load(write("vanity.yaml", "/a"), false);
        reloader.close();
        assertThat(reloader.request()).isCompletedExceptionally();
    }

    private Reload reload() throws Exception {
        return reloader.request().get(1, TimeUnit.MINUTES);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** So many that they cannot be read in a moment. */
    private static Path writeMany(Path file) throws IOException {
        StringBuilder text = new StringBuilder("paths:\n");
        for (int i = 0; i < 50_000; i++) {
            text.append("  /m").append(i).append(": {repo: \"https://h/x\", vcs: git}\n");
        }
        return Files.writeString(file, text);
    }

    private static ConfigSource source(Path file, long maxFileSize, boolean strict) {
        return new ConfigSource("vanity.yaml", file, maxFileSize, strict);
    }

    private Path watch(Path file, boolean strict) throws Exception {
        load(file, strict);
        reloader.watch();
        return file;
    }

    private Path load(Path file, boolean strict) throws Exception {
        ConfigSource source = source(file, 1 << 30, strict);
        reloader = new Reloader(source, () -> NOW, (reload, served) -> reloads.add(reload));
        assertThat(reload().outcome()).isEqualTo(Outcome.SWAPPED);
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
