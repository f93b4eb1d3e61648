package dev.govanity.config;

/** The keys of an entry. */
final class EntryKeys {
    static final Keys ALL = new Keys();

    /** The type of {@code docs}, here and at the top of the file. */
    static final TextType DOCS_TYPE = TextType.matching("^((none|repo)$|https?://)");

    static final Key<String> REPO = ALL.declare(
                    "repo",
                    new RequiredTextType("^[A-Za-z][A-Za-z0-9+.-]*:"),
                    "The repo root: the URL that go fetches from.")
            .required("")
            .notCalled("url", "uri", "repository", "repository_url", "git", "root", "remote", "clone_url", "path")
            .example("ssh://git@git.mycompany.com/go/foo.git");
    static final Key<String> VCS = ALL.declare(
                    "vcs",
                    new VcsType(),
                    "The version control system; mod for a module proxy. Default: inferred from the repo root.")
            .notCalled("type", "scm");
    static final Key<String> DISPLAY = ALL.declare(
            "display",
            TextType.ANY,
            "The go-source tag after the import path: home page, directory, file. Default: derived"
                    + " from the repo root for known forges.");
    static final Key<String> BRANCH = ALL.declare("branch", TextType.ANY, "The branch that source links lead to.")
            .notCalled("ref");
    static final Key<String> SUBDIR = ALL.declare(
                    "subdir",
                    TextType.matching("^[^/-]"),
                    "The module's directory in the repository. Read by Go 1.25 and later.")
            .notCalled("dir", "directory", "subdirectory", "import_subpackage");
    static final Key<String> DESCRIPTION =
            ALL.declare("description", TextType.ANY, "One line for people.").notCalled("summary");
    static final Key<String> DOCS = ALL.declare("docs", DOCS_TYPE, "Like docs of the file, but for this entry only.")
            .example("none")
            .notCalled("doc_url", "documentation", "doc");
    static final Key<Boolean> HIDDEN = ALL.declare("hidden", WordType.FLAG, "Whether lists leave this entry out.")
            .leftOut(false)
            .notCalled("private", "unlisted", "unlist");
    static final Key<String> DEPRECATED =
            ALL.declare("deprecated", TextType.ANY, "For a deprecated module: what to use instead.");

    static {
        // keys of programs that have grown out of govanityurls
        ALL.explain("versions", "remove it: the entry itself answers /v2 and later versions");
        ALL.explain("subpackages", "remove it: an entry answers everything below its path");
        ALL.explain("wildcard", "remove it: an entry answers everything below its path, from one repository");
        ALL.explain("redir", Keys.NO_REDIRECTS);
        ALL.explain("redir_paths", Keys.NO_REDIRECTS);
        ALL.explain("ua", "remove it: every client gets the same answer");
        ALL.explainNotShown("name", "title", "links", "image_url", "src", "metadata", "doc_badge");
    }

    private EntryKeys() {}
}
