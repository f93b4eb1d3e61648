package dev.govanity.page;

import java.util.Objects;
import java.util.Optional;

/**
 * The 404 for an import path that no entry answers, for go and for people.
 *
 * @param host the first element of every import path
 * @param path what was asked for below the host; empty for the host alone
 * @param meant the path of the public entry that it may be a misspelling of; empty if none is near
 * @param hasIndex whether there is a list of all modules
 */
public record MissPage(String host, String path, Optional<String> meant, boolean hasIndex) {
    public MissPage {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(meant, "meant");
    }

    /** In one line: the go command shows it. */
    String line() {
        String here = "no module " + importPath() + " here";
        if (meant.isPresent()) {
            return here + "; did you mean " + meantImportPath() + "?";
        }
        return path.isEmpty() ? here : here + "; " + advice();
    }

    /** What was asked for, quoted, and cut if it is long. */
    public String importPath() {
        return Quoted.bounded(host + path);
    }

    /** What to do if it is not merely misspelt. */
    public String advice() {
        return "check the spelling or ask for an entry " + Quoted.bounded(path) + " in vanity.yaml";
    }

    public String meantImportPath() {
        return host + meant.orElse("");
    }

    /** Where the nearest entry is, as a URL path. */
    public String meantLink() {
        return PathEscape.escape(meant.orElse(""));
    }
}
