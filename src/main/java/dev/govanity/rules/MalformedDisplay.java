package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.List;
import java.util.function.Consumer;

/** A {@code display} that readers of go-source ignore. */
final class MalformedDisplay implements EntryRule {
    /** The placeholder for a missing part. */
    private static final String NONE = "_";

    private static final String HELP =
            "write three parts: the home page, a directory with {/dir}, a file with {/dir}, {file} and {line}; _ for"
                    + " a missing part";

    @Override
    public void check(ConfigDocument document, EntryDocument entry, Consumer<Diagnostic> problems) {
        if (entry.display().isEmpty()) {
            return;
        }
        Scalar display = entry.display().get();
        String fault = fault(display.text());
        if (!fault.isEmpty()) {
            problems.accept(describe(document, entry, display, fault));
        }
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, Scalar display, String fault) {
        return Diagnostic.warning(
                        id(),
                        display.span(),
                        "display in entry " + Quote.quote(entry.key().text()) + " " + fault)
                .about(document.importPath(entry))
                .help(HELP);
    }

    private static String fault(String display) {
        String[] parts = display.trim().split("\\s+", -1);
        if (parts.length > 1 && List.of(parts).stream().allMatch(NONE::equals)) {
            return ""; // real configs switch go-source off with two or three of them
        }
        if (parts.length != 3) {
            return "has " + parts.length + (parts.length == 1 ? " part" : " parts");
        }
        if (!parts[1].equals(NONE) && !parts[1].contains("dir}")) {
            return "has no {/dir} in its second part";
        }
        return parts[2].equals(NONE) || parts[2].contains("{file}") ? "" : "has no {file} in its third part";
    }
}
