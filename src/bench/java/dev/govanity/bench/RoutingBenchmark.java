package dev.govanity.bench;

import dev.govanity.config.Config;
import dev.govanity.routing.Route;
import dev.govanity.routing.RoutingTable;
import dev.govanity.rules.Inspector;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long it takes to find the route of an import path; nothing is to be allocated for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RoutingBenchmark {
    /** Different paths that are asked for in turn; a power of two. */
    private static final int ASKED = 1 << 16;

    @Param({"10", "10000", "1000000"})
    int routes;

    private RoutingTable table;
    private String[] hits;
    private String[] deep;
    private String[] misses;
    private String[] typos;
    private int next;

    @Setup
    public void setUp() {
        byte[] yaml = GeneratedRoutes.yaml(routes).getBytes(StandardCharsets.UTF_8);
        Config config = Inspector.inspect("vanity.yaml", yaml).config().orElseThrow();
        table = RoutingTable.of(config.entries());
        hits = paths(GeneratedRoutes::path);
        deep = paths(index -> GeneratedRoutes.path(index) + "/internal/codec/json");
        misses = paths(index -> GeneratedRoutes.path(index).replace("mod", "nosuch"));
        typos = paths(index -> GeneratedRoutes.path(index) + "x");
    }

    private String[] paths(IntFunction<String> path) {
        return new Random(1).ints(ASKED, 0, routes).mapToObj(path).toArray(String[]::new);
    }

    private Route lookup(String[] paths) {
        return table.lookup(paths[next++ & (ASKED - 1)]);
    }

    @Benchmark
    public Route hit() {
        return lookup(hits);
    }

    @Benchmark
    public Route deep() {
        return lookup(deep);
    }

    @Benchmark
    public Route miss() {
        return lookup(misses);
    }

    /** What a miss costs besides: few of these have a route that is near. */
    @Benchmark
    public Optional<Route> nearest() {
        return table.nearest(misses[next++ & (ASKED - 1)]);
    }

    @Benchmark
    public Optional<Route> nearestOfTypos() {
        return table.nearest(typos[next++ & (ASKED - 1)]);
    }
}
