package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

/**
 * A go-source tag: where people can read the code of an import prefix. The go command ignores it; documentation servers
 * use it.
 *
 * @param prefix the import prefix, as in the go-import tag
 * @param home the repository's home page, or {@code _} for the repo root
 * @param directory the template of a directory's page, with <code>{dir}</code> or <code>{/dir}</code>
 * @param file the template of a line's page, with <code>{file}</code> and <code>{line}</code> too
 */
public record GoSource(String prefix, String home, String directory, String file) {
    public GoSource {
        requireNonNull(prefix);
        requireNonNull(home);
        requireNonNull(directory);
        requireNonNull(file);
    }

    /** The fields as the tag's {@code content} attribute has them, not escaped for HTML. */
    public String content() {
        return prefix + " " + home + " " + directory + " " + file;
    }
}
