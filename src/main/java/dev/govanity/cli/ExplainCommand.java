package dev.govanity.cli;

import dev.govanity.diagnostic.Spelling;
import dev.govanity.report.MarkdownPage;
import dev.govanity.rules.RuleIds;
import dev.govanity.rules.RulePage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanity explain}: what a rule finds, why, and what to write instead. */
@Command(
        name = "explain",
        description = "Explains a rule of validate: what it finds, why, an example, and what to write instead."
                + " Without a rule, lists them all.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 fine, 2 no such rule."})
final class ExplainCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            description = "the word in brackets behind a problem, such as unknown-key")
    private String rule;

    @Mixin
    private ColorOption color = new ColorOption();

    @Spec
    private CommandSpec spec;

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        if (rule == null) {
            list(out);
        } else {
            MarkdownPage.print(page().markdown(), color.palette(console), out);
        }
        out.flush();
        return ExitStatus.OK;
    }

    private RulePage page() {
        return RulePage.of(rule)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown rule \"" + rule + "\"" + Spelling.didYouMean(rule, RuleIds.all())));
    }

    private static void list(Writer out) throws IOException {
        int width = RuleIds.all().stream().mapToInt(String::length).max().orElse(0);
        for (String id : RuleIds.all()) {
            String summary = RulePage.of(id).orElseThrow().summary();
            out.append(id)
                    .append(" ".repeat(width - id.length() + 2))
                    .append(summary)
                    .append('\n');
        }
    }
}
