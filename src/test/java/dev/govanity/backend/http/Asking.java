package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** What tests of this room share. */
final class Asking {
    /** Ample, for whatever is to come to an end by itself. */
    static final Duration AMPLE = Duration.ofSeconds(30);

    static final HttpSettings NO_SETTINGS = new HttpSettings(Optional.empty(), Optional.empty());

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "deadlines");
        thread.setDaemon(true);
        return thread;
    });

    private Asking() {}

    static Deadline deadline(Duration timeout) {
        return Deadline.in(timeout, TIMER);
    }

    static Deadline deadline() {
        return deadline(AMPLE);
    }

    /** A machine whose user has this home directory. */
    static UserEnvironment environment(Path home, Map<String, String> environment) {
        return new UserEnvironment(home, "svc", environment);
    }

    /** A machine of which nothing is known. */
    static UserEnvironment environment() {
        return environment(Path.of("/nonexistent"), Map.of());
    }

    static Concern concern(FetchResult answer) {
        return ((FetchResult.Lost) answer).concern();
    }

    /** The concern as one text: reason, message and, each on a line of its own, the advice. */
    static String text(Concern concern) {
        return concern.reason().code() + ": " + concern.message() + lines(concern.advice());
    }

    private static String lines(List<String> advice) {
        StringBuilder out = new StringBuilder();
        advice.forEach(step -> out.append("\n- ").append(step));
        return out.toString();
    }
}
