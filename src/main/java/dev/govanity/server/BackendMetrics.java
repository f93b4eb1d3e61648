package dev.govanity.server;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.outcome.Reason;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of the backends: probes by reason, and the state of each host. Label values are the reasons, the states
 * and the hosts of the config. Hosts after the first hundred are {@code other}, which limits the size of a scrape.
 */
final class BackendMetrics {
    private static final int MAX_HOSTS = 100;
    private static final String OTHER = "other";
    private static final String FINE = "ok";
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Counter probes;
    private final Histogram duration;

    /** By repo root. */
    private final Map<String, Instant> lastSuccess = new ConcurrentHashMap<>();

    private final Supplier<List<BackendStatus>> backends;

    BackendMetrics(PrometheusRegistry registry, Supplier<List<BackendStatus>> backends) {
        this.backends = backends;
        probes = Counter.builder()
                .name("vanity_probes_total")
                .help("Probes of backends, by the reason of the result, ok for none")
                .labelNames("reason")
                .withoutExemplars()
                .register(registry);
        duration = Histogram.builder()
                .name("vanity_probe_duration_seconds")
                .help("Time from the first attempt to reach a backend to the end of the last")
                .classicOnly()
                .classicUpperBounds(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
                .withoutExemplars()
                .register(registry);
        registerStates(registry);
        registerByHost(
                registry,
                "vanity_backend_latency_seconds",
                "Duration of the last probe of the slowest repository on the host",
                status -> status.last().map(result -> result.took().toMillis() / MILLIS_PER_SECOND),
                Comparator.naturalOrder());
        registerByHost(
                registry,
                "vanity_backend_last_success_timestamp_seconds",
                "Oldest time of last success among the repositories on the host, in Unix time",
                status -> Optional.ofNullable(lastSuccess.get(status.backend().repoRoot()))
                        .map(BackendMetrics::seconds),
                Comparator.reverseOrder());
        registerByHost(
                registry,
                "vanity_backend_legacy_ssh",
                "1 if the host needs SSH algorithms that current OpenSSH refuses, otherwise 0",
                status -> outcome(status)
                        .flatMap(ProbeOutcome::ssh)
                        .map(ssh -> ssh.legacy().isEmpty() ? 0.0 : 1.0),
                Comparator.naturalOrder());
        registerByHost(
                registry,
                "vanity_backend_certificate_expiry_timestamp_seconds",
                "When the certificate of the host expires, in Unix time",
                status -> outcome(status)
                        .flatMap(ProbeOutcome::http)
                        .flatMap(HttpInfo::tls)
                        .map(tls -> seconds(tls.notAfter())),
                Comparator.reverseOrder());
    }

    /** Counts a probe. */
    void record(ProbeResult result, Instant at) {
        probes.labelValues(result.outcome()
                        .worst()
                        .map(Concern::reason)
                        .map(Reason::code)
                        .orElse(FINE))
                .inc();
        duration.observe(result.took().toMillis() / MILLIS_PER_SECOND);
        if (result.status() != ProbeStatus.FAILED) {
            lastSuccess.put(result.backend().repoRoot(), at);
        }
    }

    private void registerStates(PrometheusRegistry registry) {
        GaugeWithCallback.builder()
                .name("vanity_backends")
                .help("Repositories that are probed, by host and state")
                .labelNames("host", "state")
                .callback(callback -> byHost().forEach((host, statuses) -> {
                    for (ProbeStatus status : ProbeStatus.values()) {
                        long count = statuses.stream()
                                .filter(each -> each.status() == status)
                                .count();
                        callback.call((double) count, host, status.word());
                    }
                }))
                .register(registry);
    }

    /** Registers a gauge with the greatest value, by {@code order}, among the repositories of each host. */
    private void registerByHost(
            PrometheusRegistry registry,
            String name,
            String help,
            Function<BackendStatus, Optional<Double>> value,
            Comparator<Double> order) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("host")
                .callback(callback -> byHost().forEach((host, statuses) -> statuses.stream()
                        .flatMap(each -> value.apply(each).stream())
                        .max(order)
                        .ifPresent(greatest -> callback.call(greatest, host))))
                .register(registry);
    }

    private Map<String, List<BackendStatus>> byHost() {
        Map<String, List<BackendStatus>> all = backends.get().stream()
                .collect(Collectors.groupingBy(
                        status -> status.backend().host(), LinkedHashMap::new, Collectors.toList()));
        if (all.size() <= MAX_HOSTS) {
            return all;
        }
        Map<String, List<BackendStatus>> bounded = new LinkedHashMap<>();
        all.forEach((host, statuses) -> bounded.merge(
                bounded.size() < MAX_HOSTS ? host : OTHER,
                statuses,
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        return bounded;
    }

    private static Optional<ProbeOutcome> outcome(BackendStatus status) {
        return status.last().map(ProbeResult::outcome);
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS_PER_SECOND;
    }
}
