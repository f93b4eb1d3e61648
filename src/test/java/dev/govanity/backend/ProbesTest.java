package dev.govanity.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ProbesTest {
    @TempDir
    private Path home;

    /** A process that ends waits for threads that listen on the network. */
    @Test
    void leavesNoThreadThatListens() throws Exception {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Set<Thread> others = listeners();
        Set<Thread> own;
        try (HostileServer server = new HostileServer(HostileServer.partingWith("HTTP/1.1 404 Gone\r\n\r\n"));
                Deadline deadline = Deadline.in(Duration.ofSeconds(30), timer);
                Probes probes = new Probes(
                        new SshSettings<>(true, false, Optional.empty(), List.of()),
                        new HttpSettings(Optional.empty(), Optional.empty()),
                        new UserEnvironment(home, "nobody", Map.of()),
                        false)) {
            for (Vcs vcs : List.of(Vcs.GIT, Vcs.MOD)) {
                String root = "http://127.0.0.1:" + server.port() + "/x";
                assertThat(probes.reach(new Target(root, vcs, List.of(new Target.Route("h.dev/x", ""))), deadline)
                                .worst()
                                .map(Concern::reason))
                        .contains(Reason.HTTP_NOT_FOUND);
            }
            own = listeners();
            own.removeAll(others);
            assertThat(own).hasSize(2);
        } finally {
            timer.shutdownNow();
        }
        for (Thread thread : own) {
            thread.join();
        }
    }

    private static Set<Thread> listeners() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().endsWith("-SelectorManager"));
        return threads;
    }
}
