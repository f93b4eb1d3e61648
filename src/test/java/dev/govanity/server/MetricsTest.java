package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Label;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's table against the metrics that there are. */
final class MetricsTest {
    private static final String NO_LABELS = "";

    /** A row: name, type, labels, meaning. */
    private record Row(String name, String type, String labels, String meaning) {
        @Override
        public String toString() {
            return "| `" + name + "` | " + type + " | " + labels + " | " + meaning + " |";
        }
    }

    @Test
    void areListedInTheReadme() throws IOException {
        Metrics metrics = new Metrics();
        metrics.reloads(Optional::empty);
        metrics.backends(List::of);
        List<Row> listed = listed();
        List<Row> expected = new ArrayList<>();
        for (MetricSnapshot each : metrics.snapshots()) {
            expected.add(new Row(
                    name(each),
                    type(each),
                    labels(each, listed),
                    each.getMetadata().getHelp()));
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Row> listed() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.matches("\\| `(vanity|jvm|process)_.*"))
                .map(line -> line.split(" *\\| *", -1))
                .map(cells -> new Row(cells[1].replace("`", ""), cells[2], cells[3], cells[4]))
                .toList();
    }

    private static String name(MetricSnapshot metric) {
        String name = metric.getMetadata().getPrometheusName();
        if (metric instanceof CounterSnapshot) {
            return name + "_total";
        }
        return metric instanceof InfoSnapshot ? name + "_info" : name;
    }

    private static String type(MetricSnapshot metric) {
        if (metric instanceof CounterSnapshot) {
            return "counter";
        }
        return metric instanceof HistogramSnapshot ? "histogram" : "gauge";
    }

    /** Of what has no value without backends, what is listed is believed. */
    private static String labels(MetricSnapshot metric, List<Row> listed) {
        if (metric.getDataPoints().isEmpty()) {
            return listed.stream()
                    .filter(row -> row.name.equals(name(metric)))
                    .map(Row::labels)
                    .findFirst()
                    .orElse(NO_LABELS);
        }
        return metric.getDataPoints().get(0).getLabels().stream()
                .map(Label::getName)
                .map(label -> "`" + label + "`")
                .collect(Collectors.joining(", "));
    }
}
