package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.yaml.Comments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes the diagnostics that the text suppresses: {@code # vanity:ignore RULE[,RULE] REASON}, at the end of a line or
 * alone on a line above it, with only comments between. A suppression that is wrong, or that suppresses nothing, is a
 * warning.
 *
 * <p>A suppression only hides a message. Whether a file is served does not depend on suppressions. A suppressed error
 * that keeps the file from being served is a warning.
 */
final class Suppressions {
    private static final String INVALID = "invalid-suppression";
    private static final String UNUSED = "unused-suppression";
    private static final String OF_ERROR = "suppressed-error";

    /** The rules that are about suppressions themselves, and so cannot be suppressed. */
    static final List<String> IDS = List.of(INVALID, UNUSED, OF_ERROR);

    private static final String MARK = "vanity:ignore";
    private static final Pattern MARKED = Pattern.compile("#[ \\t]*+" + MARK + "(?![^ \\t])");

    /** A rule that is suppressed on one line, by one or more comments. */
    private static final class Suppression {
        private final String rule;
        private final List<Span> words = new ArrayList<>();
        private boolean used;
        private boolean hidesError;

        Suppression(String rule) {
            this.rule = rule;
        }
    }

    private final SourceText source;
    private final List<Diagnostic> told = new ArrayList<>();
    /** By the line whose problems they suppress, then by rule. */
    private final Map<Integer, Map<String, Suppression>> suppressions = new LinkedHashMap<>();

    private Suppressions(SourceText source) {
        this.source = source;
    }

    /** The diagnostics of a text that remain after suppression. */
    static List<Diagnostic> apply(SourceText source, List<Diagnostic> found) {
        // finding comments takes as long as reading the text
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
        if (comments.complete()) { // otherwise some problems were not found
            suppressions.values().forEach(this::warnOfUnused);
        }
        return told;
    }

    private void warnOfUnused(Map<String, Suppression> rules) {
        for (Suppression suppression : rules.values()) {
            if (!suppression.used) {
                warn(
                        UNUSED,
                        suppression,
                        "suppression of \"" + suppression.rule + "\" suppresses nothing",
                        "remove it");
            }
        }
    }

    /** Goes backwards: a comment above another one is about the same line. */
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
        Matcher mark = MARKED.matcher(source.text()).region(comment.start(), comment.end());
        if (!mark.find()) {
            return;
        }
        Map<String, Suppression> line = suppressions.computeIfAbsent(about, any -> new LinkedHashMap<>());
        int end = readRules(new Span(skipSpace(mark.end(), comment.end()), comment.end()), line);
        Span suppression = new Span(mark.start(), comment.end());
        if (end < 0) {
            warn(INVALID, suppression, "suppression names no rule", "write \"# " + MARK + " RULE REASON\"");
        } else if (skipSpace(end, comment.end()) == comment.end()) {
            warn(INVALID, suppression, "suppression has no reason", "say behind the rule why it is meant");
        }
    }

    /**
     * Reads {@code RULE[,RULE]} with white space around the commas.
     *
     * @param words what follows the mark
     * @return where the last rule ends; -1 if there is none
     */
    private int readRules(Span words, Map<String, Suppression> line) {
        List<Span> rules = new ArrayList<>();
        int end = -1;
        int next = words.start();
        while (next >= 0) {
            int wordEnd = ruleEnd(next, words.end());
            boolean rule = wordEnd > next && (wordEnd == words.end() || " \t,".indexOf(at(wordEnd)) >= 0);
            int comma = skipSpace(wordEnd, words.end());
            boolean more = rule && comma < words.end() && at(comma) == ',';
            if (rule) {
                rules.add(new Span(next, wordEnd));
                end = wordEnd;
            }
            next = more ? skipSpace(comma + 1, words.end()) : -1;
        }
        rules.forEach(rule -> readRule(rule, source.text().substring(rule.start(), rule.end()), line));
        return end;
    }

    private char at(int offset) {
        return source.text().charAt(offset);
    }

    private int ruleEnd(int from, int end) {
        int at = from;
        while (at < end && (at(at) == '-' || (at(at) >= 'a' && at(at) <= 'z') || (at(at) >= '0' && at(at) <= '9'))) {
            at++;
        }
        return at;
    }

    private int skipSpace(int from, int end) {
        int at = from;
        while (at < end && (at(at) == ' ' || at(at) == '\t')) {
            at++;
        }
        return at;
    }

    private void readRule(Span word, String rule, Map<String, Suppression> line) {
        List<String> known = RuleIds.all();
        if (known.contains(rule)) {
            line.computeIfAbsent(rule, Suppression::new).words.add(word);
        } else {
            warn(
                    INVALID,
                    word,
                    "suppression of unknown rule \"" + rule + "\"" + Spelling.didYouMean(rule, known),
                    "\"vanity explain\" lists all rules");
        }
    }

    private boolean isSuppressed(Diagnostic diagnostic) {
        int line = source.position(diagnostic.span().start()).line();
        Suppression suppression = suppressions.getOrDefault(line, Map.of()).get(diagnostic.rule());
        if (suppression == null) {
            return false;
        }
        if (!suppression.hidesError && keepsFromServing(diagnostic)) {
            suppression.hidesError = true;
            warn(
                    OF_ERROR,
                    suppression,
                    "suppressed error \"" + suppression.rule + "\" still keeps the file from being served",
                    "correct it: what is not served needs no suppression");
        }
        suppression.used = true;
        return true;
    }

    private void warn(String rule, Suppression suppression, String message, String help) {
        suppression.words.forEach(word -> warn(rule, word, message, help));
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
