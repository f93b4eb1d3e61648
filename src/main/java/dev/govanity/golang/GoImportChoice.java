package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/** Which of a page's go-import tags matches an import path. Sealed: Go has no fourth outcome. */
public sealed interface GoImportChoice {
    /** Exactly one tag matches, or one with {@code mod} does and hides the others. */
    record Chosen(GoImport tag) implements GoImportChoice {
        public Chosen {
            requireNonNull(tag);
        }
    }

    /**
     * No tag matches.
     *
     * @param prefixes the prefixes of the page's tags, in the order in which go tried them
     */
    record None(String importPath, List<String> prefixes) implements GoImportChoice {
        public None {
            requireNonNull(importPath);
            prefixes = List.copyOf(prefixes);
        }

        /** Go's message about the page at {@code url}: {@code parse …: no go-import meta tags (…)}. */
        public String message(String url) {
            String detail = prefixes.stream()
                    .map(prefix -> "meta tag " + prefix + " did not match import path " + importPath)
                    .collect(Collectors.joining(", "));
            return "parse " + url + ": no go-import meta tags (" + detail + ")";
        }
    }

    /** More than one tag matches: the same tag twice, or one for a parent of the other's prefix. */
    record Several(String importPath) implements GoImportChoice {
        public Several {
            requireNonNull(importPath);
        }

        /** Go's message. Here it shows the page's URL without its scheme. */
        public String message() {
            String url = DiscoveryUrl.of(importPath).withoutScheme();
            return "parse " + url + ": multiple meta tags match import path " + Quote.quote(importPath);
        }
    }
}
