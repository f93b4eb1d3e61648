package dev.govanity.bench;

import dev.govanity.forge.RootReview;
import dev.govanity.golang.GoUrl;
import dev.govanity.golang.Verdict;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long a repo root takes: to be parsed as Go does, and to be reviewed, a good one and one with a fix. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RepoRootBenchmark {
    @Param({"https://git.mycompany.com/platform/mono.git", "ssh://git@10.10.30.30:go/foo.git"})
    String root;

    @Benchmark
    public Verdict<GoUrl> parse() {
        return GoUrl.parse(root);
    }

    @Benchmark
    public RootReview review() {
        return RootReview.of(root, Optional.empty());
    }
}
