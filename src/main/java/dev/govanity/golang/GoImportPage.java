package dev.govanity.golang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the go command has found on a page.
 *
 * @param tags the go-import tags in the order in which Go tries them: those of {@code mod} first
 * @param error why the page could not be read to its end, in Go's words; empty too if that was after a tag
 */
public record GoImportPage(List<GoImport> tags, Optional<String> error) {
    public GoImportPage {
        tags = List.copyOf(tags);
        if (error.isPresent() && !tags.isEmpty()) {
            throw new IllegalArgumentException("Go ignores an error after a tag: " + error);
        }
    }

    /** The tag that Go takes for {@code importPath}, as cmd/go matchGoImport (go1.26). */
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
     * What Go says if this page, which is that of the prefix of {@code tag}, does not bear out the tag.
     *
     * @param tag what was chosen for {@code importPath} from the page at {@code url}
     * @param url the URL of that other page, as it was asked for
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
