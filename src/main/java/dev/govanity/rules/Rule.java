package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** One thing that can be wrong with a config. Implementations are final, stateless and named after the fault. */
interface Rule {
    /** Reports every place where it is wrong. */
    void check(ConfigDocument document, Consumer<Diagnostic> problems);

    /**
     * Whether a document with this diagnostic must not be served. True for every error except a repo root with a fix.
     */
    default boolean keepsFromServing(Diagnostic diagnostic) {
        return diagnostic.isError();
    }

    /** The ids of its diagnostics: its own id, except for a rule that covers many faults. */
    default List<String> ids() {
        return List.of(id());
    }

    /** The name of the class in kebab case: {@code UnknownVcs} is {@code unknown-vcs}. */
    default String id() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
