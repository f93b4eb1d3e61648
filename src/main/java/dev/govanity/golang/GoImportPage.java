package dev.govanity.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The go-import tags that the go command finds on a page.
 *
 * @param tags the go-import tags in the order in which Go tries them: those of {@code mod} first
 * @param error Go's message if it could not read the page to its end; empty if a tag came before the error
 */
public record GoImportPage(List<GoImport> tags, Optional<String> error) {
    public GoImportPage {
        tags = List.copyOf(tags);
        if (error.isPresent() && !tags.isEmpty()) {
            throw new IllegalArgumentException("Go ignores an error after a tag: " + error);
        }
    }

    /** The tag that Go chooses for {@code importPath}, as cmd/go matchGoImport (go1.26). */
    public GoImportChoice choose(String importPath) {
        Optional<GoImport> found = Optional.empty();
        List<String> others = new ArrayList<>();
        for (GoImport tag : tags) {
            if (!ImportPath.hasPrefix(importPath, tag.prefix())) {
                others.add(tag.prefix());
            } else if (found.isEmpty()) {
                found = Optional.of(tag);
            } else if (found.get().isMod() && !tag.isMod()) {
                break;
            } else {
                return new GoImportChoice.Several(importPath);
            }
        }
        return found.<GoImportChoice>map(GoImportChoice.Chosen::new)
                .orElseGet(() -> new GoImportChoice.None(importPath, others));
    }

    /**
     * Go's message if this page, the one of the tag's prefix, does not have the same tag.
     *
     * @param tag the tag chosen for {@code importPath} from the page at {@code url}
     * @param url the URL of that other page, as go requested it
     * @return {@code … and … disagree about go-import for …}; empty if this page has the same tag for the path
     */
    public Optional<String> disagreement(GoImport tag, String importPath, String url) {
        if (choose(importPath).equals(new GoImportChoice.Chosen(tag))) {
            return Optional.empty();
        }
        String prefixUrl = DiscoveryUrl.of(tag.prefix()).withoutScheme();
        return Optional.of(url + " and " + prefixUrl + " disagree about go-import for " + tag.prefix());
    }
}
