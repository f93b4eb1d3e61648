package dev.govanity.config;

import java.util.Objects;

/** Where people who open an import path in a browser are sent. Sealed: there is no third way to answer them. */
public sealed interface Docs {
    /** Where govanityurls sends them, and so the default. */
    Docs PKG_GO_DEV = new Site("https://pkg.go.dev/");

    /**
     * A documentation site.
     *
     * @param template a URL with {@code {importPath}} in it, or a base URL that the import path is appended to
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
            return template.endsWith("/") ? template + importPath : template + "/" + importPath;
        }
    }

    /** Nowhere: vanity shows its own page ({@code docs: none}). */
    record OwnPage() implements Docs {}
}
