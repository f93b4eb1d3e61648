package dev.govanity.config;

import dev.govanity.forge.HostKinds;

/** The keys of the file itself. */
final class FileKeys {
    static final Keys ALL = new Keys();

    static final Key<String> HOST = ALL.declare(
                    "host",
                    TextType.matching("^[a-z0-9.-]*\\.[a-z0-9.-]*$"),
                    "The host name that all import paths start with. Default: the host of the request.")
            .example("mycompany.com")
            .notCalled("hostname", "domain", "import_prefix");
    static final Key<Void> PATHS = ALL.declare(
                    "paths",
                    new EntriesType(),
                    "The entries: each an import path without its host, and the repository behind it. The"
                            + " entry with the longest matching path answers; / matches every path.")
            .required("without it nothing is served")
            .notCalled("path", "packages", "modules", "entries", "repositories", "mappings", "repos");
    static final Key<Integer> CACHE_MAX_AGE = ALL.declare(
                    "cache_max_age",
                    new SecondsType(),
                    "How long an answer may be cached, in seconds. Use a short time while you migrate a" + " forge.")
            .leftOut(Config.DEFAULT_CACHE_MAX_AGE)
            .notCalled("cache_age", "max_age", "ttl");
    static final Key<String> DOCS = ALL.declare(
                    "docs",
                    EntryKeys.DOCS_TYPE,
                    "Where to send browsers: a URL, repo or none. {importPath} in the URL stands for the"
                            + " import path. If the URL has no path or ends in /, the import path is appended. Any"
                            + " other URL is one page for all modules. repo is the repository's own page, none is a"
                            + " page of vanity.")
            .leftOut("https://pkg.go.dev/")
            .example("none")
            .notCalled("doc_url", "documentation", "godoc", "docsDomain");
    static final Key<HostKinds> FORGES = ALL.declare(
            "forges",
            new ForgesType(),
            "The kind of forge, for hosts whose name does not show it. It affects checks of repo"
                    + " roots, source links and advice.");
    static final Key<Boolean> INDEX = ALL.declare(
                    "index",
                    new WordType<>("public", true, "hidden", false),
                    "Whether people see the list of all import paths.")
            .leftOut(true);
    static final Key<Health> HEALTH = ALL.declare(
            "health", HealthKeys.TYPE, "Background checks of the repositories. Without this key there are none.");

    static {
        // keys of programs that have grown out of govanityurls
        ALL.explain("redir_index", Keys.NO_REDIRECTS);
        ALL.explain("redir_404", Keys.NO_REDIRECTS);
        ALL.explain("redir_paths", Keys.NO_REDIRECTS);
        ALL.explain("port", "remove it: \"vanity serve --listen :PORT\" says where to listen");
        ALL.explainNotShown("title", "description", "logo_url", "links", "src", "bd_path");
    }

    private FileKeys() {}
}
