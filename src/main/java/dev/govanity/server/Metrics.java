package dev.govanity.server;

import dev.govanity.outcome.Watched;
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
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What Prometheus is told. Every label value is known at build time: nothing that is asked for can add one.
 *
 * <p>The JVM's own numbers are four that cost nothing. There is no collector that walks {@code /proc/self/fd}: with many
 * connections open it alone makes scrapes time out.
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

    Metrics() {
        requests = requestCounters();
        duration = Histogram.builder()
                .name("vanity_request_duration_seconds")
                .help("From a request's first byte to its answer on the public listener")
                .classicOnly()
                .classicUpperBounds(0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1)
                .withoutExemplars()
                .register(registry);
        reloads = Counter.builder()
                .name("vanity_reloads_total")
                .help("Readings of the config, the first one included")
                .labelNames("outcome")
                .register(registry);
        for (Reload.Outcome outcome : Reload.Outcome.values()) {
            reloads.initLabelValues(outcome.toString());
        }
        lastGoodReload = Gauge.builder()
                .name("vanity_last_successful_reload_timestamp_seconds")
                .help("When the file was last found to be what is served")
                .register(registry);
        rejected = Gauge.builder()
                .name("vanity_config_rejected")
                .help("1 while the file cannot be served and an older config is")
                .register(registry);
        routes = Gauge.builder()
                .name("vanity_routes")
                .help("Routes that are served")
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
                .help("Which vanity runs, and on which Java")
                .labelNames("version", "java")
                .register(registry)
                .setLabelValues(
                        version == null ? "development" : version,
                        Runtime.version().toString());
    }

    private void registerJvm() {
        Runtime runtime = Runtime.getRuntime();
        registerHeapGauge("jvm_memory_used_bytes", "Memory in use", () -> runtime.totalMemory() - runtime.freeMemory());
        registerHeapGauge("jvm_memory_max_bytes", "Memory at most", runtime::maxMemory);
        // asked for a bean, Java sets up all of them, and the start is not to wait for that
        registerGauge(
                "jvm_threads_current",
                "Live threads",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        registerGauge(
                "process_start_time_seconds",
                "When the process began, in Unix time",
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
     * Counts a reading of the config.
     *
     * @param served what is served after it; null if that is nothing
     */
    void reloaded(Reload reload, Snapshot served) {
        reloads.labelValues(reload.outcome().toString()).inc();
        rejected.set(reload.succeeded() ? 0 : 1);
        routes.set(served == null ? 0 : served.routes().size());
        if (reload.succeeded()) {
            lastGoodReload.set(reload.at().toEpochMilli() / MILLIS_PER_SECOND);
        }
    }

    /** Tells of the backends, too. Once. */
    BackendMetrics backends(Supplier<List<Watched>> watched) {
        return new BackendMetrics(registry, watched);
    }

    static String contentType() {
        return WRITER.getContentType();
    }

    /** Writes everything in Prometheus' text format. */
    void write(OutputStream out) throws IOException {
        WRITER.write(out, registry.scrape());
    }
}
