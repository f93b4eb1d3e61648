package dev.govanity.server;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.page.ClientKind;
import dev.govanity.page.PageResponse;
import dev.govanity.page.ResponseKind;
import dev.govanity.page.Snapshot;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The metrics for Prometheus. All label values are known at build time, so no request can add one.
 *
 * <p>Only four of the JVM's own metrics are included, which cost nothing. No collector lists {@code /proc/self/fd}:
 * with many open connections that makes scrapes time out. The README lists all metrics.
 */
final class Metrics {
    private static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<ClientKind, Map<ResponseKind, CounterDataPoint>> requests;
    private final DistributionDataPoint duration;
    private final Counter reloads;
    private final Gauge lastGoodReload;
    private final Gauge rejected;
    private final Gauge routes;
    private final Gauge warnings;
    private final Gauge mendedRoots;

    Metrics() {
        requests = requestCounters();
        duration = Histogram.builder()
                .name("vanity_request_duration_seconds")
                .help("Time from the first byte of a request to the public listener to its answer")
                .classicOnly()
                .classicUpperBounds(0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1)
                .withoutExemplars()
                .register(registry);
        reloads = Counter.builder()
                .name("vanity_reloads_total")
                .help("Reloads of the config that have ended, the first reading included")
                .labelNames("outcome")
                .register(registry);
        for (Reload.Outcome outcome : Reload.Outcome.values()) {
            reloads.initLabelValues(outcome.toString());
        }
        lastGoodReload = Gauge.builder()
                .name("vanity_last_successful_reload_timestamp_seconds")
                .help("When the last successful reload began, in Unix time")
                .register(registry);
        rejected = Gauge.builder()
                .name("vanity_config_rejected")
                .help("1 while an older config is served because the file cannot be served, otherwise 0")
                .register(registry);
        routes = Gauge.builder()
                .name("vanity_routes")
                .help("Routes of the config that is served")
                .register(registry);
        warnings = Gauge.builder()
                .name("vanity_config_warnings")
                .help("Warnings in the config that is served")
                .register(registry);
        mendedRoots = Gauge.builder()
                .name("vanity_config_mended_roots")
                .help("Invalid repo roots in the config that are served with the correction of --fix")
                .register(registry);
        registerBuildInfo();
        registerJvm();
    }

    private Map<ClientKind, Map<ResponseKind, CounterDataPoint>> requestCounters() {
        Counter counter = Counter.builder()
                .name("vanity_requests_total")
                .help("Requests to the public listener")
                .labelNames("kind", "outcome")
                .withoutExemplars()
                .register(registry);
        Map<ClientKind, Map<ResponseKind, CounterDataPoint>> points = new EnumMap<>(ClientKind.class);
        for (ClientKind client : ClientKind.values()) {
            Map<ResponseKind, CounterDataPoint> ofClient = new EnumMap<>(ResponseKind.class);
            for (ResponseKind outcome : ResponseKind.values()) {
                ofClient.put(outcome, counter.labelValues(client.toString(), outcome.toString()));
            }
            points.put(client, ofClient);
        }
        return points;
    }

    private void registerBuildInfo() {
        String version = Metrics.class.getPackage().getImplementationVersion();
        Info.builder()
                .name("vanity_build_info")
                .help("The version of vanity and of Java, always 1")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(
                        version == null ? "development" : version,
                        Runtime.version().toString());
    }

    private void registerJvm() {
        Runtime runtime = Runtime.getRuntime();
        registerHeapGauge(
                "jvm_memory_used_bytes", "Memory that Java uses", () -> runtime.totalMemory() - runtime.freeMemory());
        registerHeapGauge("jvm_memory_max_bytes", "Memory that Java may use", runtime::maxMemory);
        // the first use of a bean sets up all of them, so not at the start
        registerGauge(
                "jvm_threads_current",
                "Live threads",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        registerGauge(
                "process_start_time_seconds",
                "When the process started, in Unix time",
                () -> ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS_PER_SECOND);
    }

    private void registerGauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    private void registerHeapGauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames("area")
                .callback(callback -> callback.call(value.getAsDouble(), "heap"))
                .register(registry);
    }

    /** Counts an answer. */
    void answered(PageResponse answer, long nanos) {
        requests.get(answer.client()).get(answer.kind()).inc();
        duration.observe(nanos / NANOS_PER_SECOND);
    }

    /**
     * Counts a reload.
     *
     * @param served the snapshot that is served after it; null if there is none
     */
    void reloaded(Reload reload, Snapshot served) {
        reloads.labelValues(reload.outcome().toString()).inc();
        rejected.set(reload.succeeded() ? 0 : 1);
        routes.set(served == null ? 0 : served.routes().size());
        if (reload.succeeded()) {
            lastGoodReload.set(seconds(reload.at()));
            reload.findings().ifPresent(findings -> {
                warnings.set(findings.warnings());
                mendedRoots.set(findings.errors()); // a config with other errors cannot be served
            });
        }
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS_PER_SECOND;
    }

    /** Adds the gauge for a running reload. Call it once. */
    void reloads(Supplier<Optional<Instant>> runningSince) {
        registerGauge(
                "vanity_reload_running_since_timestamp_seconds",
                "When the reload that is running began, in Unix time; 0 while none is running",
                () -> runningSince.get().map(Metrics::seconds).orElse(0.0));
    }

    /** Adds the metrics of the backends. Call it once. */
    BackendMetrics backends(Supplier<List<BackendStatus>> statuses) {
        return new BackendMetrics(registry, statuses);
    }

    /** The current values of all metrics. */
    MetricSnapshots snapshots() {
        return registry.scrape();
    }

    static String contentType() {
        return WRITER.getContentType();
    }

    /** Writes everything in Prometheus' text format. */
    void write(OutputStream out) throws IOException {
        WRITER.write(out, snapshots());
    }
}
