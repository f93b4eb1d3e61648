package dev.govanity.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem at one place of a text.
 *
 * @param rule the rule that found it, in kebab case, named after the fault: {@code invalid-repo-root}
 * @param severity whether it is an error or a warning
 * @param span the characters that are at fault
 * @param importPath the import path that it affects, without a host if the text names none; empty if it is not about
 *     one import path
 * @param message what is wrong; lower case, without a full stop, the user's text in double quotes
 * @param go the go command's own message; present only if go refuses the text
 * @param help what to write instead, or why; lower case, without a full stop
 * @param fix the edit that fixes it; empty if there is none, or if the text can mean several things
 * @param notes further places that explain it
 */
public record Diagnostic(
        String rule,
        Severity severity,
        Span span,
        Optional<String> importPath,
        String message,
        Optional<String> go,
        Optional<String> help,
        Optional<Edit> fix,
        List<Note> notes) {

    /** The order in which diagnostics of one text are shown: by place, then by rule. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic diagnostic) -> diagnostic.span().start())
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(go, "go");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(fix, "fix");
        notes = List.copyOf(notes);
    }

    public static Diagnostic error(String rule, Span span, String message) {
        return of(rule, Severity.ERROR, span, message);
    }

    public static Diagnostic warning(String rule, Span span, String message) {
        return of(rule, Severity.WARNING, span, message);
    }

    private static Diagnostic of(String rule, Severity severity, Span span, String message) {
        return new Diagnostic(
                rule,
                severity,
                span,
                Optional.empty(),
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public Diagnostic about(String path) {
        return new Diagnostic(rule, severity, span, Optional.of(path), message, go, help, fix, notes);
    }

    public Diagnostic saidByGo(String words) {
        return new Diagnostic(rule, severity, span, importPath, message, Optional.of(words), help, fix, notes);
    }

    public Diagnostic help(String words) {
        return new Diagnostic(rule, severity, span, importPath, message, go, Optional.of(words), fix, notes);
    }

    public Diagnostic fixedBy(Edit edit) {
        return new Diagnostic(rule, severity, span, importPath, message, go, help, Optional.of(edit), notes);
    }

    public Diagnostic note(Span place, String words) {
        List<Note> more = new ArrayList<>(notes);
        more.add(new Note(place, words));
        return new Diagnostic(rule, severity, span, importPath, message, go, help, fix, more);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
