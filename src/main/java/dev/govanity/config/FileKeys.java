package dev.govanity.config;

import dev.govanity.forge.HostKinds;

/** The keys of the file itself. */
final class FileKeys {
    static final Keys ALL = new Keys();

    static final Key<String> HOST = ALL.declare(
                    "host",
                    TextType.matching("^[a-z0-9.-]*\\.[a-z0-9.-]*$"),
                    "The host name that all import paths start with. Default: the host that was asked.")
            .example("mycompany.com");
    static final Key<Void> PATHS = ALL.declare(
                    "paths",
                    new EntriesType(),
                    "Import paths without their host, and the repositories behind them. The longest that fits answers;"
                            + " / answers all the rest.")
            .required("without it nothing is served");
    static final Key<Integer> CACHE_MAX_AGE = ALL.declare(
                    "cache_max_age",
                    new SecondsType(),
                    "How long an answer may be cached, in seconds. Short is better while a forge is being migrated.")
            .leftOut(Config.DEFAULT_CACHE_MAX_AGE);
    static final Key<String> DOCS = ALL.declare(
                    "docs",
                    EntryKeys.DOCS_TYPE,
                    "Where people who open an import path are sent: a base URL, a template with {importPath} in it, or"
                            + " none for a page of vanity's own.")
            .leftOut("https://pkg.go.dev/")
            .example("none");
    static final Key<HostKinds> FORGES = ALL.declare(
            "forges",
            new ForgesType(),
            "What kind of forge a host is whose name does not tell: its repo roots, source links and advice"
                    + " follow from it.");
    static final Key<Boolean> INDEX = ALL.declare(
                    "index",
                    new WordType<>("public", true, "hidden", false),
                    "Whether people see the list of all import paths.")
            .leftOut(true);
    static final Key<Health> HEALTH =
            ALL.declare("health", HealthKeys.TYPE, "Background checks of the repositories. None without this key.");

    private FileKeys() {}
}
