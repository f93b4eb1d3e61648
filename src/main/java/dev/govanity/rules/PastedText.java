package dev.govanity.rules;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import dev.govanity.forge.Fault;
import dev.govanity.golang.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text from another tool that YAML reads as ordinary characters: conflict markers, templates and variables, curly
 * quotes, no-break spaces. They cause errors elsewhere in the file. This class replaces those errors by one error at
 * each cause.
 *
 * <p>A valid file may have any of these in a description, so only the places of errors are checked.
 */
final class PastedText {
    private static final String CONFLICT = "conflict-marker";
    private static final String TEMPLATE = "template";
    private static final String QUOTE = "curly-quote";
    private static final String SPACE = "no-break-space";

    /** What to do about a variable or a template. */
    static final String SUBSTITUTE =
            "vanity reads the file as it is: expand it first, for example with envsubst or helm template";

    static final List<String> IDS = List.of(CONFLICT, TEMPLATE, QUOTE, SPACE);

    private static final String SYNTAX = "yaml-syntax";

    private static final Pattern SIGN = Pattern.compile("(?<conflict>^(?:<{7}|={7}|>{7})(?= |$))"
            + "|(?<template>\\{\\{)|(?<variable>\\$(?:[{(][A-Za-z_]|[A-Z_][A-Z0-9_]+))"
            + "|(?<quote>[\u2018\u2019\u201a\u201c\u201d\u201e])|(?<space>[\u00a0\u2007\u202f\u3000])");

    /** How far to search past the end of an error: go points at the dollar sign alone. */
    private static final int LONGEST_SIGN = 3;

    /** How far into a value to search for signs. A sign further on does not cause the error. */
    private static final int FAR = 10_000;

    /** How many characters of a template are shown. */
    private static final int LONGEST = 40;

    private final SourceText source;
    /** The offsets of signs that were reported. */
    private final Set<Integer> named = new HashSet<>();

    private boolean templateNamed;
    private boolean variableNamed;

    private PastedText(SourceText source) {
        this.source = source;
    }

    /** The diagnostics of a text, with causes in place of the errors that they produce. */
    static List<Diagnostic> explain(SourceText source, List<Diagnostic> found) {
        return found.stream().anyMatch(Diagnostic::isError) ? new PastedText(source).explain(found) : found;
    }

    private List<Diagnostic> explain(List<Diagnostic> found) {
        List<Diagnostic> explained = new ArrayList<>();
        for (Diagnostic diagnostic : found) {
            Optional<Matcher> sign = diagnostic.isError() ? sign(diagnostic) : Optional.empty();
            if (sign.isEmpty()) {
                explained.add(diagnostic);
            } else if (named.add(sign.get().start())) {
                describe(sign.get()).ifPresent(explained::add);
            }
        }
        return explained;
    }

    /**
     * The sign that causes an error. It is at the place of the error or, because the parser often notices late, on a
     * line nearby.
     */
    private Optional<Matcher> sign(Diagnostic error) {
        int line = source.position(error.span().start()).line();
        if (error.rule().equals(SYNTAX)) {
            return Stream.of(line, line + 1, line - 1)
                    .filter(near -> near > 0 && near <= source.lineCount())
                    .flatMap(near -> find(source.lineSpan(near)).stream())
                    .findFirst();
        }
        Span whole = source.lineSpan(line);
        int before = Math.max(whole.start(), error.span().start() - 1);
        int end = Math.min(error.span().end() + LONGEST_SIGN, source.text().length());
        return find(new Span(Math.min(before, end), end)).filter(sign -> !isOfRoot(sign, error));
    }

    /** Whether it is a template in a root; the rule for that says more. */
    private static boolean isOfRoot(Matcher sign, Diagnostic error) {
        boolean expands = sign.group("template") != null || sign.group("variable") != null;
        boolean secret = error.rule().equals(FaultyRepoRoot.id(Fault.CREDENTIALS));
        return secret || (expands && FaultyRepoRoot.IDS.contains(error.rule()));
    }

    private Optional<Matcher> find(Span span) {
        int end = Math.min(span.end(), span.start() + FAR);
        Matcher sign = SIGN.matcher(source.text()).region(span.start(), end);
        return sign.useAnchoringBounds(true).find() ? Optional.of(sign) : Optional.empty();
    }

    private Optional<Diagnostic> describe(Matcher sign) {
        Span span = new Span(sign.start(), sign.end());
        String text = sign.group();
        if (sign.group("conflict") != null) {
            return Optional.of(error(CONFLICT, span, "merge conflict marker " + Quote.quote(text))
                    .help("keep one side of the conflict, and remove the lines with <<<<<<<, ======= and >>>>>>>"));
        } else if (sign.group("quote") != null) {
            return Optional.of(error(QUOTE, span, "curly quote \"" + text + "\", which YAML reads as part of the text")
                    .help("write straight quotes, \" or ', or none"));
        } else if (sign.group("space") != null) {
            String code = String.format("U+%04X", (int) text.charAt(0));
            return Optional.of(error(SPACE, span, "no-break space (" + code + "), which YAML reads as part of a word")
                    .help("write an ordinary space"));
        }
        return template(sign);
    }

    /**
     * The first template and the first variable of a file. Further ones are not reported, because the whole file is a
     * template.
     */
    private Optional<Diagnostic> template(Matcher sign) {
        boolean variable = sign.group("variable") != null;
        if (variable ? variableNamed : templateNamed) {
            return Optional.empty();
        }
        variableNamed |= variable;
        templateNamed |= !variable;
        int end = endOfTemplate(sign);
        String text = Quote.quote(source.text().substring(sign.start(), end));
        return Optional.of(error(
                        TEMPLATE,
                        new Span(sign.start(), end),
                        (variable ? "variable " : "template ") + text + " is not expanded")
                .help(SUBSTITUTE));
    }

    private int endOfTemplate(Matcher sign) {
        String close = switch (sign.group().substring(0, 2)) {
            case "{{" -> "}}";
            case "${" -> "}";
            case "$(" -> ")";
            default -> "";
        };
        Span line = source.lineSpan(source.position(sign.start()).line());
        int longest = Math.min(line.end(), sign.start() + LONGEST);
        int found = source.text().substring(sign.start(), longest).indexOf(close);
        return close.isEmpty() || found < 0 ? sign.end() : sign.start() + found + close.length();
    }

    private static Diagnostic error(String rule, Span span, String message) {
        return Diagnostic.error(rule, span, message);
    }
}
