package dev.govanity.rules;

import dev.govanity.config.ConfigDocument;
import dev.govanity.config.EntryDocument;
import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.golang.PathMajor;
import dev.govanity.golang.Quote;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An entry below another entry. It hides a directory of the outer repository. */
final class NestedEntry implements Rule {
    @Override
    public void check(ConfigDocument document, Consumer<Diagnostic> problems) {
        Map<String, EntryDocument> byPath = new HashMap<>(document.entries().size() * 2);
        Set<Integer> hashes = new HashSet<>(document.entries().size() * 2);
        for (EntryDocument entry : document.entries()) {
            hashes.add(entry.path().hashCode());
            byPath.put(entry.path(), entry);
        }
        String parent = "";
        EntryDocument outer = null;
        for (EntryDocument entry : document.entries()) {
            int slash = Math.max(0, entry.path().lastIndexOf('/'));
            if (slash != parent.length() || !entry.path().startsWith(parent)) { // siblings are adjacent
                parent = entry.path().substring(0, slash);
                outer = enclosing(parent, byPath, hashes);
            }
            if (outer != null && !isOtherMajorVersion(entry, outer)) {
                problems.accept(describe(document, entry, outer));
            }
        }
    }

    /** Whether it is another major version; the rule major-version-entry reports those. */
    private static boolean isOtherMajorVersion(EntryDocument entry, EntryDocument outer) {
        return PathMajor.splitOrdinary(entry.path())
                .filter(major -> entry.path().equals(outer.path() + major.suffix()))
                .isPresent();
    }

    /** The nearest entry at or above a path, except for the catch-all. Null if there is none. */
    private static EntryDocument enclosing(String path, Map<String, EntryDocument> byPath, Set<Integer> hashes) {
        EntryDocument nearest = null;
        int hash = 0; // the hash of the text so far, as String.hashCode: a path of a thousand elements is read once
        for (int end = 1; end <= path.length(); end++) {
            hash = 31 * hash + path.charAt(end - 1);
            boolean whole = end == path.length() || path.charAt(end) == '/';
            if (whole && hashes.contains(hash)) {
                EntryDocument outer = byPath.get(path.substring(0, end));
                nearest = outer == null ? nearest : outer;
            }
        }
        return nearest;
    }

    private Diagnostic describe(ConfigDocument document, EntryDocument entry, EntryDocument outer) {
        String name = Quote.quote(outer.key().text());
        return Diagnostic.warning(
                        id(),
                        entry.key().span(),
                        "entry " + Quote.quote(entry.key().text()) + " lies within entry " + name)
                .about(document.importPath(entry))
                .help("go no longer looks into " + name + " for what is below it; if that is meant, say so with"
                        + " \"# vanity:ignore " + id() + " REASON\"")
                .note(outer.key().span(), name + " stands here");
    }
}
