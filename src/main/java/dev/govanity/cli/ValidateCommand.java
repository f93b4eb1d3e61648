package dev.govanity.cli;

import dev.govanity.cli.FixOptions.Corrected;
import dev.govanity.diagnostic.Findings;
import dev.govanity.report.GithubReport;
import dev.govanity.report.GitlabReport;
import dev.govanity.report.JsonReport;
import dev.govanity.report.JunitReport;
import dev.govanity.report.Palette;
import dev.govanity.report.Report;
import dev.govanity.report.RuleText;
import dev.govanity.report.SarifReport;
import dev.govanity.report.TextReport;
import dev.govanity.rules.RulePage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanity validate}: finds every problem in the files, offline. */
@Command(
        name = "validate",
        description = "Finds every problem in config files, without using the network.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "vanity explain RULE says more about a problem. A comment",
            "\"# vanity:ignore RULE REASON\" at the end of a line, or alone above it, turns that",
            "rule off for the line.",
            "",
            "With --diff, and with --fix on standard input, standard output is for the result",
            "and problems that remain are reported on standard error.",
            "",
            "Exit status: 0 no errors, 1 errors remain (with --strict warnings too) or --diff",
            "shows a change, 2 wrong usage, 3 a file cannot be read or written. With several",
            "files the highest status counts, and all readable files are reported."
        })
final class ValidateCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON,
        GITHUB,
        GITLAB,
        SARIF,
        JUNIT;

        static final class Converter extends WordConverter<Format> {
            Converter() {
                super(values());
            }
        }
    }

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..*",
            defaultValue = "vanity.yaml",
            description = "files to read, - for standard input; default: vanity.yaml")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            converter = Format.Converter.class,
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "text, json, github (workflow commands), gitlab (Code Quality), sarif or junit; default: text")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "warnings fail too")
    private boolean strict;

    @ArgGroup
    private FixOptions fixes = new FixOptions();

    @Mixin
    private SizeLimit sizeLimit = new SizeLimit();

    @Mixin
    private ColorOption color = new ColorOption();

    @Spec
    private CommandSpec spec;

    private final Console console;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (names.size() > 1 && names.contains(ConfigInput.STANDARD_INPUT)) {
            throw new ParameterException(
                    spec.commandLine(), "\"-\" with other files; run validate separately for standard input");
        }
        int status = ExitStatus.OK;
        List<Corrected> all = new ArrayList<>();
        for (String name : names) {
            try {
                Corrected corrected = validate(name);
                all.add(corrected);
                status = Math.max(status, fails(corrected) ? ExitStatus.PROBLEMS : ExitStatus.OK);
            } catch (IOException failure) {
                console.complain(failure.getMessage());
                status = ExitStatus.CANNOT_RUN;
            }
        }
        print(all);
        return status;
    }

    private Corrected validate(String name) throws IOException {
        return fixes.wanted()
                ? fixes.correct(console, name, sizeLimit.bytes())
                : Corrected.untouched(ConfigInput.inspect(console, name, sizeLimit.bytes()));
    }

    private boolean fails(Corrected corrected) {
        Findings remaining = corrected.remaining().findings();
        return corrected.differs() || remaining.errors() > 0 || (strict && remaining.warnings() > 0);
    }

    private void print(List<Corrected> all) throws IOException {
        boolean onError = fixes.ownsOutput(names);
        PrintStream stream = onError ? console.err() : console.out();
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        boolean summarized = format == Format.TEXT && (onError ? console.errTerminal() : console.terminal());
        if (summarized) {
            ValidateSummary.printChanges(all, out);
        }
        Palette palette = onError ? color.errPalette(console) : color.palette(console);
        report(palette)
                .print(all.stream().map(each -> each.remaining().findings()).toList(), out);
        if (summarized) {
            ValidateSummary.printSound(all, out);
        }
        out.flush();
    }

    private Report report(Palette palette) {
        return switch (format) {
            case TEXT -> new TextReport(palette);
            case JSON -> new JsonReport();
            case GITHUB -> new GithubReport();
            case GITLAB -> new GitlabReport();
            case SARIF -> new SarifReport(Version.number(), ValidateCommand::ruleText);
            case JUNIT -> new JunitReport(strict);
        };
    }

    private static RuleText ruleText(String rule) {
        RulePage page = RulePage.of(rule).orElseThrow();
        return new RuleText(page.summary(), page.markdown());
    }
}
