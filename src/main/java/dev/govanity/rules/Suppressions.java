package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.yaml.Comments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out what the text itself asks not to be told of: {@code # vanity:ignore RULE[,RULE] REASON}, behind a line or alone
 * on a line above it, with nothing but comments between. A suppression that is wrong, or that suppresses nothing, is a warning.
 *
 * <p>Only the telling is suppressed. A file is served or not as if there were no suppressions, and one that hides an error
 * which keeps the file from being served says so.
 */
final class Suppressions {
    private static final String INVALID = "invalid-suppression";
    private static final String UNUSED = "unused-suppression";
    private static final String OF_ERROR = "suppressed-error";

    /** The rules that are about suppressions themselves, and so cannot be suppressed. */
    static final List<String> IDS = List.of(INVALID, UNUSED, OF_ERROR);

    private static final String MARK = "vanity:ignore";
    private static final Pattern RULE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern SUPPRESSION = Pattern.compile("#[ \\t]*" + MARK
            + "(?![^ \\t])[ \\t]*(?<rules>[a-z0-9-]+(?:[ \\t]*,[ \\t]*[a-z0-9-]+)*(?![^ \\t]))?(?<reason>.*)");

    /** One rule that is named in a comment. */
    private static final class Target {
        private final Span span;
        private final String rule;
        private boolean used;
        private boolean hidesError;

        Target(Span span, String rule) {
            this.span = span;
            this.rule = rule;
        }
    }

    private final SourceText source;
    private final List<Diagnostic> told = new ArrayList<>();
    /** By the line whose problems they suppress. */
    private final Map<Integer, List<Target>> targets = new HashMap<>();

    private Suppressions(SourceText source) {
        this.source = source;
    }

    /** What remains to be told of what was found in a text. */
    static List<Diagnostic> apply(SourceText source, List<Diagnostic> found) {
        // to look for comments costs as much as to read the text
        return source.text().contains(MARK) ? new Suppressions(source).remaining(found) : found;
    }

    private List<Diagnostic> remaining(List<Diagnostic> found) {
        Comments comments = Comments.of(source);
        readAll(comments.found());
        for (Diagnostic diagnostic : found) {
            if (!isSuppressed(diagnostic)) {
                told.add(diagnostic);
            }
        }
        if (comments.complete()) { // otherwise not everything that is wrong has been found
            targets.values().forEach(this::warnOfUnused);
        }
        return told;
    }

    private void warnOfUnused(List<Target> line) {
        for (Target target : line) {
            if (!target.used) {
                warn(UNUSED, target.span, "suppression of \"" + target.rule + "\" suppresses nothing", "remove it");
            }
        }
    }

    /** From the last one on: what a comment is about, one above it is about too. */
    private void readAll(List<Span> comments) {
        int below = 0;
        int about = 0;
        for (int index = comments.size() - 1; index >= 0; index--) {
            Span comment = comments.get(index);
            int line = source.position(comment.start()).line();
            if (isAlone(line)) {
                about = line + 1 == below ? about : line + 1;
                below = line;
                read(comment, about);
            } else {
                read(comment, line);
            }
        }
    }

    private boolean isAlone(int commentLine) {
        return source.line(commentLine).stripLeading().startsWith("#");
    }

    /** @param about the line whose problems it may suppress */
    private void read(Span comment, int about) {
        Matcher suppression = SUPPRESSION.matcher(source.text());
        suppression.region(comment.start(), comment.end());
        if (!suppression.find()) {
            return;
        }
        if (suppression.group("rules") == null) {
            warn(
                    INVALID,
                    new Span(suppression.start(), comment.end()),
                    "suppression names no rule",
                    "write \"# " + MARK + " RULE REASON\"");
            return;
        }
        if (suppression.group("reason").isBlank()) {
            warn(
                    INVALID,
                    new Span(suppression.start(), comment.end()),
                    "suppression has no reason",
                    "say behind the rule why it is meant");
        }
        List<Target> line = targets.computeIfAbsent(about, any -> new ArrayList<>());
        Matcher rules = RULE.matcher(source.text());
        rules.region(suppression.start("rules"), suppression.end("rules"));
        while (rules.find()) {
            readRule(new Span(rules.start(), rules.end()), rules.group(), line);
        }
    }

    private void readRule(Span span, String rule, List<Target> line) {
        List<String> known = RuleIds.all();
        if (known.contains(rule)) {
            line.add(new Target(span, rule));
        } else {
            warn(
                    INVALID,
                    span,
                    "suppression of unknown rule \"" + rule + "\"" + Spelling.didYouMean(rule, known),
                    "\"vanity explain\" lists all rules");
        }
    }

    private boolean isSuppressed(Diagnostic diagnostic) {
        int line = source.position(diagnostic.span().start()).line();
        boolean suppressed = false;
        for (Target target : targets.getOrDefault(line, List.of())) {
            if (target.rule.equals(diagnostic.rule())) {
                if (!target.hidesError && keepsFromServing(diagnostic)) {
                    target.hidesError = true;
                    warn(
                            OF_ERROR,
                            target.span,
                            "suppressed error \"" + target.rule + "\" still keeps the file from being served",
                            "correct it: what is not served needs no suppression");
                }
                target.used = true;
                suppressed = true;
            }
        }
        return suppressed;
    }

    private static boolean keepsFromServing(Diagnostic diagnostic) {
        return diagnostic.isError()
                && Inspector.RULES.stream()
                        .filter(rule -> rule.ids().contains(diagnostic.rule()))
                        .allMatch(rule -> rule.keepsFromServing(diagnostic));
    }

    private void warn(String rule, Span span, String message, String help) {
        told.add(Diagnostic.warning(rule, span, message).help(help));
    }
}
