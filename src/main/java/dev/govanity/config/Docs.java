package dev.govanity.config;

import java.util.Objects;

/** Where people who open an import path in a browser are sent. Sealed: there is no third way to answer them. */
public sealed interface Docs {
    /** How a file says {@link OwnPage}. */
    String NONE = "none";

    /** How a file says the repository's own page; where none is known, {@link OwnPage}. */
    String REPO = "repo";

    /** Where govanityurls sends them, and so the default. */
    Docs PKG_GO_DEV = new Site("https://pkg.go.dev/");

    /**
     * Somewhere else.
     *
     * @param template a URL: one with {@code {importPath}} in it is a template, to one without a path or with {@code /}
     *     at its end the import path is appended, and any other is one page as it stands
     */
    record Site(String template) implements Docs {
        /** What stands for the import path in a template. */
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

    /** Nowhere: vanity shows its own page ({@code docs: none}). */
    record OwnPage() implements Docs {}
}
