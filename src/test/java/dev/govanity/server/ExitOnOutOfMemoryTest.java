package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A Java of its own for each place where memory may run out. */
final class ExitOnOutOfMemoryTest {
    /** Where it runs out, or is said to have run out. */
    enum Place {
        THREAD,
        JETTY,
        RELOADER,
        LOGGED_BY_A_LIBRARY,
        CAUSE
    }

    @ParameterizedTest
    @EnumSource
    void endsTheProcess(Place place) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        place.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).matches("vanity: out of memory, of which Java may use \\d+ MiB; -Xmx raises the limit\n");
        assertThat(process.waitFor()).isEqualTo(3);
    }

    /** Runs out of memory in one place, and would wait for ever otherwise. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Logging.start(LogFormat.TEXT, new PrintStream(System.err, true, StandardCharsets.UTF_8));
            OutOfMemory.endsProcess((thread, fault) -> fault.printStackTrace());
            switch (Place.valueOf(arguments[0])) {
                case THREAD -> new Thread(Program::fillMemory).start();
                case JETTY -> {
                    GuardedThreadPool pool = new GuardedThreadPool(4, 1);
                    pool.start();
                    pool.execute(Program::fillMemory);
                }
                case RELOADER -> {
                    ConfigSource source = new ConfigSource("none", Path.of("none"), 1, false);
                    new Reloader(source, Instant::now, (reload, served) -> fillMemory())
                            .request()
                            .join();
                }
                case LOGGED_BY_A_LIBRARY ->
                    LoggerFactory.getLogger("org.apache.sshd.client").debug("caught", new OutOfMemoryError("said"));
                case CAUSE -> OutOfMemory.endIfIn(new IllegalStateException(new OutOfMemoryError("said")));
            }
            new CountDownLatch(1).await();
        }

        private static void fillMemory() {
            long[][] all = new long[1 << 20][];
            for (int i = 0; i < all.length; i++) {
                all[i] = new long[1 << 16];
            }
        }
    }
}
