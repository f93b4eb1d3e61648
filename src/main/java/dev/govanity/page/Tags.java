package dev.govanity.page;

import dev.govanity.config.Entry;
import dev.govanity.golang.GoImport;
import java.util.Objects;

/**
 * The meta tags that the go command and documentation servers read in the head of a page.
 *
 * @param goImport the content of go-import
 * @param goSource the content of go-source; empty for no such tag
 */
public record Tags(String goImport, String goSource) {
    public Tags {
        Objects.requireNonNull(goImport, "goImport");
        Objects.requireNonNull(goSource, "goSource");
    }

    /**
     * The tags for an entry and all paths below it.
     *
     * @param host the first element of the import prefix
     */
    static Tags of(String host, Entry entry) {
        String prefix = host + entry.path();
        GoImport goImport = new GoImport(prefix, entry.vcs().word(), entry.repoRoot(), entry.subdir());
        String goSource = entry.display().isEmpty() ? "" : prefix + " " + entry.display();
        return new Tags(goImport.content(), goSource);
    }
}
