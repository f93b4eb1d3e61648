package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A go-import tag: where the go command finds the code of an import prefix.
 *
 * @param prefix the import path that corresponds to the repo root, or to its sub-directory
 * @param vcs as in the tag, so it may be a word that Go does not know; see {@link Vcs#of}
 * @param repoRoot the repository's URL, or for {@code mod} a module proxy's
 * @param subdir the sub-directory of the repository that holds the prefix's code; "" for none, and then the tag
 *     has three fields only
 */
public record GoImport(String prefix, String vcs, String repoRoot, String subdir) {
    public GoImport {
        requireNonNull(prefix);
        requireNonNull(vcs);
        requireNonNull(repoRoot);
        requireNonNull(subdir);
    }

    /** The fields as the tag's {@code content} attribute has them, not escaped for HTML. */
    public String content() {
        String fields = prefix + " " + vcs + " " + repoRoot;
        return subdir.isEmpty() ? fields : fields + " " + subdir;
    }

    /**
     * Why the go command fetches nothing for this tag, even if it is the only one on a page. The message is go's,
     * without the part about the page. go splits the content at white space, including white space within a field, and
     * checks the sub-directory first (cmd/go repoRootForImportDynamic, go1.26).
     *
     * @return empty if it goes on to fetch
     */
    public Optional<String> refusal() {
        Optional<String> illegal = illegalCharacter();
        List<String> fields = WhiteSpace.fields(content());
        if (illegal.isPresent() || fields.size() < 3 || fields.size() > 4) {
            return Optional.of(illegal.orElse("no go-import meta tags ()"));
        }
        String root = fields.get(2);
        String directory = fields.size() < 4 ? "" : fields.get(3);
        Optional<String> unknown = Vcs.of(fields.get(1)).isPresent()
                ? Optional.empty()
                : Optional.of("unknown vcs " + Quote.quote(fields.get(1)));
        return Subdir.check(directory)
                .map(found -> Subdir.invalid(directory, found))
                .or(() -> RepoRoot.check(root).map(found -> RepoRoot.invalid(root, found)))
                .or(() -> unknown);
    }

    /** The error for a character that encoding/xml does not accept, at line 4: there our own pages have the tag. */
    private Optional<String> illegalCharacter() {
        return content()
                .codePoints()
                .filter(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0xfffe || c == 0xffff)
                .mapToObj(c -> String.format("XML syntax error on line 4: illegal character code U+%04X", c))
                .findFirst();
    }

    /** Whether go reads the same fields, apart from white space around them. */
    public boolean isWhole() {
        List<String> fields = new ArrayList<>(
                List.of(prefix, WhiteSpace.trim(vcs), WhiteSpace.trim(repoRoot), WhiteSpace.trim(subdir)));
        if (subdir.isEmpty()) {
            fields.remove(3);
        }
        return WhiteSpace.fields(content()).equals(fields) && illegalCharacter().isEmpty();
    }

    /** Whether the repo root is a module proxy, which Go prefers to a repository. */
    public boolean isMod() {
        return vcs.equals(Vcs.MOD.word());
    }
}
