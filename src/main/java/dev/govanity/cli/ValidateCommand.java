package dev.govanity.cli;

import dev.govanity.cli.Correcting.Outcome;
import dev.govanity.diagnostic.Findings;
import dev.govanity.report.GithubReport;
import dev.govanity.report.GitlabReport;
import dev.govanity.report.JsonReport;
import dev.govanity.report.JunitReport;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vanity validate}: every problem in the files, offline. */
@Command(
        name = "validate",
        description = "Finds every problem in config files, without asking anything on the network.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "vanity explain RULE says more about a problem. A comment",
            "\"# vanity:ignore RULE REASON\" behind a line, or alone above it, keeps problems",
            "of that rule on the line from being told.",
            "",
            "With --diff, and with --fix on standard input, standard output is for the result",
            "and problems that remain are reported on standard error.",
            "",
            "Exit status: 0 no errors, 1 errors (with --strict warnings too) remain or --diff",
            "shows a difference, 2 wrong usage, 3 a file could not be read or written."
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
    private Correcting correcting = new Correcting();

    @Mixin
    private SizeLimit sizeLimit = new SizeLimit();

    @Mixin
    private ColorOption color = new ColorOption();

    private final Console console;

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        int status = ExitStatus.OK;
        List<Findings> findings = new ArrayList<>();
        for (String name : names) {
            try {
                status = Math.max(status, validate(name, findings));
            } catch (IOException failure) {
                console.err().println("vanity: " + failure.getMessage());
                status = ExitStatus.CANNOT_RUN;
            }
        }
        PrintStream stream = correcting.ownsOutput(names) ? console.err() : console.out();
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        report().print(findings, out);
        out.flush();
        return status;
    }

    /** Adds what is to be said about one config, and answers with the exit status that it asks for. */
    private int validate(String name, List<Findings> findings) throws IOException {
        Outcome outcome = correcting.wanted()
                ? correcting.correct(console, name, sizeLimit.bytes())
                : new Outcome(
                        ConfigInput.inspect(console, name, sizeLimit.bytes()).findings(), false);
        Findings found = outcome.remaining();
        findings.add(found);
        boolean fails = outcome.differs() || found.errors() > 0 || (strict && found.warnings() > 0);
        return fails ? ExitStatus.PROBLEMS : ExitStatus.OK;
    }

    private Report report() {
        return switch (format) {
            case TEXT -> new TextReport(color.palette(console));
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
