package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a whole server does not show, because it starts with a config and ends when it drains. */
final class AdminListenerTest {
    private final AtomicBoolean draining = new AtomicBoolean();

    @TempDir
    private Path folder;

    private Path file;
    private Reloader reloader;
    private Listener listener;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("vanity.yaml");
        reloader = new Reloader(
                new ConfigSource("vanity.yaml", file, 1000, false), () -> Instant.EPOCH, (reload, served) -> {});
        listener =
                AdminListener.bind(new ListenAddress("127.0.0.1", 0), reloader, List::of, new Metrics(), draining::get);
        listener.prepare();
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop();
        reloader.close();
    }

    @Test
    void isReadyFromTheFirstConfigUntilItDrains() throws Exception {
        assertThat(ready()).startsWith("HTTP/1.1 503 Service Unavailable\n").endsWith("\n\nno config yet\n");
        Files.writeString(file, "paths:\n  /a:\n    repo: https://h/x\n    vcs: git\n");
        reloader.request().get();
        assertThat(ready()).startsWith("HTTP/1.1 200 OK\n").endsWith("\n\nready\n");
        draining.set(true);
        assertThat(ready()).startsWith("HTTP/1.1 503 Service Unavailable\n").endsWith("\n\ndraining\n");
        assertThat(get("/-/healthy")).startsWith("HTTP/1.1 200 OK\n");
    }

    private String ready() throws IOException {
        return get("/-/ready");
    }

    private String get(String path) throws IOException {
        return HttpText.exchange(listener.address(), "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
    }
}
