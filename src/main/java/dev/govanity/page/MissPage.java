package dev.govanity.page;

import java.util.Objects;
import java.util.Optional;

/**
 * The 404 page for an import path that no entry answers, for go and for people.
 *
 * @param host the first element of every import path
 * @param path the requested path below the host; empty for the host alone
 * @param meant the path of a public entry with a similar path; empty if there is none
 * @param hasIndex whether there is a list of all modules
 */
public record MissPage(String host, String path, Optional<String> meant, boolean hasIndex) {
    public MissPage {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(meant, "meant");
    }

    /** The page as one line, which the go command shows. */
    String line() {
        String here = "no module " + importPath() + " here";
        if (meant.isPresent()) {
            return here + "; did you mean " + meantImportPath() + "?";
        }
        return path.isEmpty() ? here : here + "; " + advice();
    }

    /** The requested import path, quoted, and cut if it is long. */
    public String importPath() {
        return Quoted.bounded(host + path);
    }

    /** What to do if the path is not misspelt. */
    public String advice() {
        return "check the spelling or ask for an entry " + Quoted.bounded(path) + " in vanity.yaml";
    }

    public String meantImportPath() {
        return host + meant.orElse("");
    }

    /** The URL path of the nearest entry. */
    public String meantLink() {
        return PathEscape.escape(meant.orElse(""));
    }
}
