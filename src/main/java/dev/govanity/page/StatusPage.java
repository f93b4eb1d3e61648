package dev.govanity.page;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operator's page about a running server.
 *
 * @param now when the page is made
 * @param file the name of the config file
 * @param loadedAt when the served config was read
 * @param routes the number of routes
 * @param fingerprint of the served file
 * @param reloadRunningSince when the running reload began; empty if none is running
 * @param lastReloadAt when the file was read last
 * @param outcome the result of that: {@code swapped}, {@code unchanged}, {@code rejected} or {@code unreadable}
 * @param message why it could not be read; empty if it could
 * @param diagnostics the problems found in it then, one line each
 * @param checksBackends whether the config has background checks
 * @param backends the checked repositories, in the config's order
 */
public record StatusPage(
        Instant now,
        String file,
        Instant loadedAt,
        int routes,
        String fingerprint,
        Optional<Instant> reloadRunningSince,
        Instant lastReloadAt,
        String outcome,
        String message,
        List<String> diagnostics,
        boolean checksBackends,
        List<BackendRow> backends) {
    /** The value of the Content-Security-Policy header: a browser may show the page, but not within another page. */
    public static final String CONTENT_SECURITY_POLICY =
            Header.NO_CONTENT_BUT_STYLE.value() + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public StatusPage {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(loadedAt, "loadedAt");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(reloadRunningSince, "reloadRunningSince");
        Objects.requireNonNull(lastReloadAt, "lastReloadAt");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
        diagnostics = List.copyOf(diagnostics);
        backends = List.copyOf(backends);
    }

    /**
     * The rows for the repositories that are checked in the background.
     *
     * @param advice returns the steps for a concern, as printed
     */
    public static List<BackendRow> rows(List<BackendStatus> backends, Function<Concern, List<String>> advice) {
        return backends.stream().map(backend -> BackendRow.of(backend, advice)).toList();
    }

    /**
     * The repositories of one host.
     *
     * @param name the host and port
     * @param backends the worst first
     */
    public record Host(String name, List<BackendRow> backends) {
        /** {@code 1 failed, 3 OK}. */
        public String summary() {
            return StatusPage.summary(backends);
        }
    }

    /** The hosts, those with the worst repositories first. */
    public List<Host> hosts() {
        Comparator<BackendRow> worstFirst = Comparator.comparingInt(BackendRow::urgency);
        Map<String, List<BackendRow>> byHost = backends.stream()
                .sorted(worstFirst)
                .collect(Collectors.groupingBy(BackendRow::host, LinkedHashMap::new, Collectors.toList()));
        return byHost.entrySet().stream()
                .map(host -> new Host(host.getKey(), host.getValue()))
                .toList();
    }

    /** {@code 1 failed, 3 OK}: the number of repositories in each state. */
    public String summary() {
        return summary(backends);
    }

    private static String summary(List<BackendRow> backends) {
        Map<String, Long> counts = backends.stream()
                .sorted(Comparator.comparingInt(BackendRow::urgency))
                .collect(Collectors.groupingBy(row -> row.state().words(), LinkedHashMap::new, Collectors.counting()));
        List<String> texts = new ArrayList<>();
        counts.forEach((words, count) ->
                texts.add(count + " " + (words.equals("OK") ? words : words.toLowerCase(Locale.ROOT))));
        return String.join(", ", texts);
    }

    /** The result of the last reload. */
    public State lastReload() {
        return switch (outcome) {
            case "swapped" -> new State("ok", "Loaded");
            case "unchanged" -> new State("ok", "Unchanged");
            case "rejected" -> new State("failed", "Rejected");
            default -> new State("failed", "Unreadable");
        };
    }

    /** The meaning of that result, in a sentence. */
    public String meaning() {
        return switch (outcome) {
            case "swapped" -> "The file is served as it was read.";
            case "unchanged" -> "The file is the one that was served already.";
            case "rejected" -> "The file has errors. What was loaded before is still served.";
            default -> "The file could not be read. What was loaded before is still served.";
        };
    }

    /** {@code 12 minutes ago}. */
    public String ago(Instant time) {
        return ReadableTime.ago(time, now);
    }

    /** {@code 12 minutes}. */
    public String lengthSince(Instant time) {
        return ReadableTime.length(Duration.between(time, now));
    }

    /** The page, in UTF-8. */
    public byte[] html() {
        return Templates.status(this);
    }
}
