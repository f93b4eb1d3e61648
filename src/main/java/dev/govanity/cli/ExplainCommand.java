package dev.govanity.cli;

import dev.govanity.diagnostic.Spelling;
import dev.govanity.outcome.Reason;
import dev.govanity.report.MarkdownPage;
import dev.govanity.rules.RuleIds;
import dev.govanity.rules.RulePage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
                + " Explains a reason of check, too. Without either, lists the rules and the reasons.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 fine, 2 no such rule."})
final class ExplainCommand implements Callable<Integer> {
    /** Every name that has a page. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.concat(
                            RuleIds.all().stream(), Stream.of(Reason.values()).map(Reason::code))
                    .iterator();
        }
    }

    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            completionCandidates = Names.class,
            description = "the word in brackets behind a problem, such as unknown-key or no-common-kex")
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
            MarkdownPage.print(markdown(), color.palette(console), out);
        }
        out.flush();
        return ExitStatus.OK;
    }

    private String markdown() {
        return RulePage.of(rule)
                .map(RulePage::markdown)
                .or(() -> Reason.of(rule).map(ExplainCommand::markdown))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "unknown rule \"" + rule + "\"" + Spelling.didYouMean(rule, RuleIds.all())));
    }

    /** What a reason of {@code check} is about. What to do depends on the backend, and stands in the report. */
    private static String markdown(Reason reason) {
        return "# " + reason.code() + "\n\n" + "A backend is " + reason.status().word() + ": " + reason.summary()
                + ".\n";
    }

    private static void list(Writer out) throws IOException {
        Map<String, String> rules = new LinkedHashMap<>();
        RuleIds.all().forEach(id -> rules.put(id, RulePage.of(id).orElseThrow().summary()));
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Reason reason : Reason.values()) {
            reasons.put(reason.code(), "backend " + reason.status().word() + ": " + reason.summary());
        }
        int width = rules.keySet().stream().mapToInt(String::length).max().orElse(0);
        list(rules, width, out);
        out.append('\n');
        list(reasons, width, out);
    }

    private static void list(Map<String, String> summaries, int width, Writer out) throws IOException {
        for (Map.Entry<String, String> each : summaries.entrySet()) {
            String id = each.getKey();
            out.append(id)
                    .append(" ".repeat(Math.max(1, width - id.length() + 2)))
                    .append(each.getValue())
                    .append('\n');
        }
    }
}
