package dev.govanity.config;

import java.util.Objects;

/** Where browsers that open an import path are sent. Sealed: there is no third kind of answer. */
public sealed interface Docs {
    /** The word for {@link OwnPage} in a file. */
    String NONE = "none";

    /** The word for the repository's own page in a file. If that page is not known, it means {@link OwnPage}. */
    String REPO = "repo";

    /** The default, as in govanityurls. */
    Docs PKG_GO_DEV = new Site("https://pkg.go.dev/");

    /**
     * Another site.
     *
     * @param template a URL. If it contains {@code {importPath}}, it is a template. If it has no path or ends in {@code
     *     /}, the import path is appended. Any other URL is a single page
     */
    record Site(String template) implements Docs {
        /** The placeholder for the import path in a template. */
        public static final String PLACEHOLDER = "{importPath}";

        public Site {
            Objects.requireNonNull(template, "template");
        }

        /** The page about this import path. */
        public String page(String importPath) {
            if (template.contains(PLACEHOLDER)) {
                return template.replace(PLACEHOLDER, importPath);
            }
            if (isOnePage()) {
                return template;
            }
            return template.endsWith("/") ? template + importPath : template + "/" + importPath;
        }

        /** Whether all import paths get the same page. */
        public boolean isOnePage() {
            return !template.endsWith("/") && !template.contains(PLACEHOLDER) && hasMoreThanAHost();
        }

        private boolean hasMoreThanAHost() {
            int host = template.indexOf("://") + "://".length();
            return template.chars().skip(host).anyMatch(character -> "/?#".indexOf(character) >= 0);
        }
    }

    /** No other site: vanity shows its own page ({@code docs: none}). */
    record OwnPage() implements Docs {}
}
