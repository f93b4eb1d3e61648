package dev.govanity.cli;

import dev.govanity.diagnostic.Spelling;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.ReasonPage;
import dev.govanity.report.MarkdownPage;
import dev.govanity.rules.RuleIds;
import dev.govanity.rules.RulePage;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanity explain}: what a rule finds or a reason means, why, and what to do. */
@Command(
        name = "explain",
        description = "Explains a rule of validate or a reason of check: what it is, why, an example, and what to do."
                + " Without a name, lists all of them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 fine, 2 no such rule or reason."})
final class ExplainCommand implements Callable<Integer> {
    /** The names of all pages. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }

    private static final int EFFECT = "warning, fix".length();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            completionCandidates = Names.class,
            description = "the word in brackets after a problem, such as unknown-key or no-common-kex")
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
                .or(() -> Reason.of(rule).map(reason -> ReasonPage.of(reason).markdown()))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "unknown rule \"" + rule + "\"" + Spelling.didYouMean(rule, names())));
    }

    private static List<String> names() {
        return Stream.concat(
                        RuleIds.all().stream(), Arrays.stream(Reason.values()).map(Reason::code))
                .toList();
    }

    /** Lists the rules by subject, then the reasons. */
    private static void list(Writer out) throws IOException {
        int width = names().stream().mapToInt(String::length).max().orElse(0);
        for (RuleIds.Group group : RuleIds.groups()) {
            out.append("validate: ").append(group.title()).append('\n');
            for (String rule : group.rules()) {
                RulePage page = RulePage.of(rule).orElseThrow();
                line(rule, width, page.effect().toString(), page.summary(), out);
            }
            out.append('\n');
        }
        for (ReasonPage.Group group : ReasonPage.GROUPS) {
            out.append("check: ").append(group.title()).append('\n');
            for (Reason reason : group.reasons()) {
                line(
                        reason.code(),
                        width,
                        reason.status().word(),
                        ReasonPage.of(reason).summary(),
                        out);
            }
            out.append('\n');
        }
        out.append("vanity explain NAME prints the page of one. \"fix\": validate --fix can mend it.\n");
    }

    private static void line(String name, int width, String effect, String summary, Writer out) throws IOException {
        out.append(String.format("  %-" + width + "s  %-" + EFFECT + "s  %s\n", name, effect, summary));
    }
}
