package dev.govanity.cli;

import dev.govanity.backend.Limits;
import dev.govanity.backend.Probes;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.Through;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.check.CheckRun;
import dev.govanity.check.ProbeSettings;
import dev.govanity.check.Targets;
import dev.govanity.config.Config;
import dev.govanity.config.Entry;
import dev.govanity.config.Health;
import dev.govanity.diagnostic.Findings;
import dev.govanity.outcome.Checked;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.ProbeStatus;
import dev.govanity.report.CheckJson;
import dev.govanity.report.CheckJunit;
import dev.govanity.report.CheckReport;
import dev.govanity.report.CheckText;
import dev.govanity.report.TextReport;
import dev.govanity.routing.Route;
import dev.govanity.routing.RoutingTable;
import dev.govanity.rules.Inspection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanity check}: connects to every backend as git on this host would. */
@Command(
        name = "check",
        description = "Connects to every backend as git on this host would, and says what to do.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Options that are not given are taken from the config's health section.",
            "",
            "Exit status: 0 every backend works, 1 one failed, or with --strict is degraded,",
            "or the config is invalid, 2 wrong usage, 3 a file cannot be read."
        })
final class CheckCommand implements Callable<Integer> {
    /** For git and ssh to print their versions. */
    private static final Duration VERSIONS_WITHIN = Duration.ofSeconds(2);

    private enum Format {
        TEXT,
        JSON,
        JUNIT;

        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(values());
            }
        }
    }

    private static final class ThroughConverter extends WordConverter<Through> {
        ThroughConverter() {
            super(Through.values());
        }
    }

    @Parameters(
            paramLabel = "IMPORT-PATH",
            arity = "0..*",
            description = "checks only the backends of these import paths; default: all")
    private List<String> importPaths = List.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "vanity.yaml",
            description = "the config, - for standard input; default: vanity.yaml")
    private String config = "vanity.yaml";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "text, json or junit; default: text")
    private Format format = Format.TEXT;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "for one backend, with all attempts; default: 10s")
    private Duration timeout;

    @Option(names = "--parallel", paramLabel = "N", description = "backends asked at once; default: 32")
    private int parallel = Limits.DEFAULT_PARALLEL;

    @Option(names = "--per-host", paramLabel = "N", description = "backends asked at once on one host; default: 4")
    private int perHost = Limits.DEFAULT_PER_HOST;

    @Option(
            names = "--through",
            paramLabel = "WHAT",
            defaultValue = "auto",
            converter = ThroughConverter.class,
            description = "auto asks git where it follows a setting that vanity does not, vanity never does, git always"
                    + " does; default: auto")
    private Through through = Through.AUTO;

    @Option(names = "--deep", description = "read each module's go.mod, too")
    private boolean deep;

    @Option(names = "--live", description = "ask the public address of each import path, too")
    private boolean live;

    @Option(names = "--strict", description = "degraded backends fail, too")
    private boolean strict;

    @Mixin
    private SshOptions ssh = new SshOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private SizeLimit sizeLimit = new SizeLimit();

    @Mixin
    private ColorOption color = new ColorOption();

    @Spec
    private CommandSpec spec;

    private final Console console;
    private Optional<String> lookedThrough = Optional.empty();

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Inspection inspection = inspect();
        if (inspection.findings().errors() > 0) {
            print(inspection.findings());
        }
        Optional<Config> valid = inspection.config();
        if (valid.isEmpty()) {
            return ExitStatus.PROBLEMS;
        }
        Checked checked = probe(valid.get(), new CheckRun(targets(valid.get()), live));
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        report().print(checked, out);
        out.flush();
        return checked.results().stream().anyMatch(this::fails) ? ExitStatus.PROBLEMS : ExitStatus.OK;
    }

    private Inspection inspect() {
        try {
            return ConfigInput.inspect(console, config, sizeLimit.bytes());
        } catch (IOException failure) {
            throw new CannotRunException(failure.getMessage());
        }
    }

    private boolean fails(ProbeResult result) {
        return result.status() == ProbeStatus.FAILED || (strict && result.status() == ProbeStatus.DEGRADED);
    }

    private List<Target> targets(Config valid) {
        if (importPaths.isEmpty()) {
            return Targets.of(valid);
        }
        RoutingTable table = RoutingTable.of(valid.entries());
        List<Entry> wanted = new ArrayList<>();
        for (String importPath : importPaths) {
            wanted.add(entry(valid, table, importPath));
        }
        return Targets.of(valid, wanted.stream().distinct().toList());
    }

    private Entry entry(Config valid, RoutingTable table, String importPath) {
        int slash = importPath.indexOf('/');
        String host = slash < 0 ? importPath : importPath.substring(0, slash);
        String path = slash < 0 ? "" : importPath.substring(slash);
        boolean ours = host.isEmpty() || valid.host().map(host::equals).orElse(true);
        Route route = ours ? table.lookup(path.equals("/") ? "" : path) : null;
        if (route == null) {
            throw new ParameterException(
                    spec.commandLine(), "no entry of \"" + config + "\" answers import path \"" + importPath + "\"");
        }
        return route.entry();
    }

    private Checked probe(Config valid, CheckRun run) throws InterruptedException {
        UserEnvironment environment = UserEnvironment.of(console.environment());
        Health health = valid.health().orElse(Health.DEFAULT);
        ProbeSettings configured = ProbeSettings.of(health, console.directory(), environment);
        ProbeSettings settings =
                new ProbeSettings(ssh.over(configured.ssh(), console), http.over(configured.http(), console));
        try (Probes probes = new Probes(settings.ssh(), settings.http(), environment, through, deep);
                Progress progress = Progress.of(console, "checking", run.size())) {
            if (format == Format.TEXT) {
                lookedThrough = Optional.of(lookedThrough(probes));
            }
            return run.ask(probes, limits(health), progress::step);
        }
    }

    private static String lookedThrough(Probes probes) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        try (Deadline deadline = Deadline.in(VERSIONS_WITHIN, timer)) {
            return probes.lookedThrough(deadline);
        } finally {
            timer.shutdownNow();
        }
    }

    private Limits limits(Health health) {
        if (parallel < 1 || perHost < 1) {
            throw new ParameterException(spec.commandLine(), "--parallel and --per-host are 1 or more");
        }
        return new Limits(timeout == null ? health.timeout() : timeout, parallel, perHost);
    }

    private CheckReport report() {
        return switch (format) {
            case TEXT -> new CheckText(color.palette(console), lookedThrough);
            case JSON -> new CheckJson();
            case JUNIT -> new CheckJunit(strict);
        };
    }

    private void print(Findings findings) throws IOException {
        Writer err = new OutputStreamWriter(console.err(), StandardCharsets.UTF_8);
        new TextReport(color.palette(console)).print(List.of(findings), err);
        err.flush();
    }
}
