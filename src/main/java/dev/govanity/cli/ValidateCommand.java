package dev.govanity.cli;

import dev.govanity.diagnostic.Findings;
import dev.govanity.report.JsonReport;
import dev.govanity.report.Report;
import dev.govanity.report.TextReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "Exit status: 0 no errors, 1 errors (with --strict warnings too), 2 wrong usage,",
            "3 a file could not be read."
        })
final class ValidateCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..*",
            defaultValue = "vanity.yaml",
            description = "files to read, - for standard input; default: vanity.yaml")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; default: text")
    private Format format = Format.TEXT;

    @Option(names = "--strict", description = "warnings fail too")
    private boolean strict;

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
                Findings found =
                        ConfigInput.inspect(console, name, sizeLimit.bytes()).findings();
                findings.add(found);
                boolean fails = found.errors() > 0 || (strict && found.warnings() > 0);
                status = Math.max(status, fails ? ExitStatus.PROBLEMS : ExitStatus.OK);
            } catch (IOException unreadable) {
                console.err().println("vanity: " + unreadable.getMessage());
                status = ExitStatus.CANNOT_RUN;
            }
        }
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
        report().print(findings, out);
        out.flush();
        return status;
    }

    private Report report() {
        return switch (format) {
            case TEXT -> new TextReport(color.palette(console));
            case JSON -> new JsonReport();
        };
    }
}
