package dev.govanity.bench;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.ConfigReader;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a file of 10,000 entries takes: to be read, and to be read and inspected by all rules. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ConfigBenchmark {
    private String text;
    private byte[] content;

    @Setup
    public void setUp() {
        text = GeneratedRoutes.yaml(10_000);
        content = text.getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public ConfigDocument read() {
        return ConfigReader.read(SourceText.of("vanity.yaml", text), problem -> {
            throw new IllegalStateException(problem.message());
        });
    }

    @Benchmark
    public Inspection inspect() {
        return Inspector.inspect("vanity.yaml", content);
    }
}
