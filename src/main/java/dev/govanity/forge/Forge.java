package dev.govanity.forge;

import static dev.govanity.forge.Row.named;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of repository hosts, one row each: how to tell them by a repo root, what their roots look like, and where they
 * show the code to people.
 *
 * <p>A kind is told by the host's name, and if that says nothing, by the port and the path; where two rows fit, the upper one
 * counts. That is a guess about hosts in private networks, so what a row calls wrong has to be wrong on every host that it
 * fits.
 *
 * <p>To add a kind, write a row here and roots of it into forges.txt and reviews.txt of the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists, patterns and rewrites of the table never change
public enum Forge {
    GITLAB(named("GitLab")
            .git()
            .hosts("gitlab.com", "gitlab.*")
            .sshUser("git")
            .sshHosts("altssh.gitlab.com")
            .webPath(Set.of("-"), path -> path.contains("/-/"))
            .dotGit(DotGit.EXPECTED)
            .pages(SourcePages.of("$home/-/tree/$branch{/dir}", "$home/-/blob/$branch{/dir}/{file}#L{line}")
                    .withHead()
                    .alsoBesideSsh())
            .browserPage("(?!.*\\.git/*$)(/[^?#]+?)(?:\\.git)?/(-|tree|blob)(/.*)?", "$1.git")
            .quirk("to callers without credentials it names the first two path elements as the repository"
                    + " of any private project, so go must not ask it itself")),

    GITHUB(named("GitHub")
            .git()
            .hosts("github.com", "github.*")
            .sshUser("git")
            .sshHosts("ssh.github.com")
            .webPath(
                    Set.of("tree", "blob"),
                    path -> (path.contains("/tree/") || path.contains("/blob/")) && !path.endsWith(".git"))
            .pages(SourcePages.of("$home/tree/$branch{/dir}", "$home/blob/$branch{/dir}/{file}#L{line}")
                    .withHead()
                    .alsoBesideSsh())
            .browserPage(
                    "(/[^/?#]+/[^/?#]+)/(tree|blob|commits?|releases|issues|pulls?|wiki|actions|tags|branches)([/?#].*)?",
                    "$1")),

    /** Gerrit's code browser where it is the only thing on the host, as Google has it. */
    GITILES(named("Gitiles")
            .git()
            .hosts("*.googlesource.com")
            .pages(SourcePages.of("$home/+/refs/heads/$branch{/dir}", "$home/+/refs/heads/$branch{/dir}/{file}#{line}"))
            .browserPage("(/[^?#]+?)/\\+([/?#].*)?", "$1")),

    GERRIT(named("Gerrit")
            .git()
            .hosts("gerrit.*")
            .sshPort(29418)
            .webPath(Set.of("a"), path -> path.startsWith("/a/") && !path.endsWith(".git"))
            .pages(SourcePages.of("$home/+/refs/heads/$branch{/dir}", "$home/+/refs/heads/$branch{/dir}/{file}#{line}")
                    .home("(?:/a)?(/.+?)(?:\\.git)?/*", "/plugins/gitiles$1"))
            .browserPage("/plugins/gitiles(/[^?#]+?)(?:/\\+[/?#].*)?", "/a$1")
            .browserPage("/(?:admin/repos|c)(/[^?#]+?)(?:[,?#].*|/\\+/.*)?", "/a$1")
            .browserPage("(/[^/?#]+)?/#/admin/projects(/[^?#,]+?)/?(?:,.*)?", "$1/a$2") // before 2.15
            .unlikely(
                    Fault.GERRIT_WITHOUT_A,
                    Transport.HTTP,
                    "(/(?!(?:[^?#]+/)?a/).+)",
                    "$1",
                    "has no /a/, with which Gerrit's http paths begin",
                    "without it Gerrit answers \"not found\" where it should ask for a password, so that git never"
                            + " sends one; leave it as it is if anybody may read the repository")
            .quirk("an account without Read on refs/tags/* sees no versions")),

    GITEA(named("Gitea")
            .git()
            .hosts("gitea.com", "codeberg.org", "gitea.*", "forgejo.*")
            .sshUser("git")
            .webPath(Set.of("src"), path -> path.contains("/src/branch/") || path.contains("/src/tag/"))
            .pages(SourcePages.of("$home/src/branch/$branch{/dir}", "$home/src/branch/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh())
            .browserPage(
                    "(/[^/?#]+/[^?#]+?)(?:\\.git)?/(src/(branch|tag|commit)|commits?|releases|issues|pulls|wiki)([/?#].*)?",
                    "$1.git")
            .quirk("set to ssh it names scp-like repositories in go-import tags of its own, which go refuses")),

    GOGS(named("Gogs")
            .git()
            .hosts("gogs.*")
            .sshUser("git")
            .pages(SourcePages.of("$home/src/$branch{/dir}", "$home/src/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh())
            .browserPage(
                    "(/[^/?#]+/[^/?#]+?)(?:\\.git)?/(src|commits?|releases|issues|pulls|wiki)([/?#].*)?", "$1.git")),

    BITBUCKET_CLOUD(named("Bitbucket Cloud")
            .git()
            .hosts("bitbucket.org")
            .sshUser("git")
            .sshHosts("altssh.bitbucket.org")
            .pages(SourcePages.of("$home/src/$branch{/dir}", "$home/src/$branch{/dir}/{file}#lines-{line}")
                    .alsoBesideSsh())
            .browserPage(
                    "(/[^/?#]+/[^/?#]+?)(?:\\.git)?/(src|branch|branches|commits|pull-requests|downloads)([/?#].*)?",
                    "$1.git")),

    BITBUCKET_DC(named("Bitbucket Data Center")
            .git()
            .hosts("bitbucket.*", "stash.*")
            .sshUser("git")
            .sshPort(7999)
            .webPath(
                    Set.of("scm", "repos"),
                    path -> path.endsWith(".git")
                            ? path.contains("/scm/")
                            : path.contains("/repos/") && (path.contains("/projects/") || path.contains("/users/")))
            .dotGit(DotGit.EXPECTED)
            .pages(SourcePages.of(
                            "$home/browse{/dir}?at=refs/heads/$branch",
                            "$home/browse{/dir}/{file}?at=refs/heads/$branch#{line}")
                    .home("(.*)/scm/~([^/]+)/([^/]+?)(?:\\.git)?/*", "$1/users/$2/repos/$3")
                    .home("(.*)/scm/([^/]+)/([^/]+?)(?:\\.git)?/*", "$1/projects/$2/repos/$3"))
            .browserPage("(.*)/projects/([^/?#]+)/repos/([^/?#]+?)(?:\\.git)?([/?#].*)?", "$1/scm/$2/$3.git")
            .browserPage("(.*)/users/([^/?#]+)/repos/([^/?#]+?)(?:\\.git)?([/?#].*)?", "$1/scm/~$2/$3.git")
            .wrong(
                    Fault.BITBUCKET_LAYOUT,
                    Transport.SSH,
                    "/scm(/[^/]+/[^/]+)",
                    "$1",
                    "has /scm/ under ssh, where Bitbucket has it under http alone")
            .unlikely(
                    Fault.BITBUCKET_LAYOUT,
                    Transport.HTTP,
                    "(/[^/?#]+/[^/?#]+)",
                    "/scm$1",
                    "has no /scm/, with which Bitbucket's http paths begin",
                    "")
            .quirk("its project keys mean the same in upper and lower case, and go keeps a clone for each spelling")),

    AZURE_SERVICES(named("Azure DevOps")
            .git()
            .hosts("dev.azure.com", "*.visualstudio.com")
            .sshUser("git")
            .sshHosts("ssh.dev.azure.com", "vs-ssh.visualstudio.com")
            .dotGit(DotGit.LITERAL)
            .pages(azurePages())
            .browserPage("(/[^?#]+/_git/[^/?#]+)[?#/].*", "$1")
            .wrong(
                    Fault.AZURE_LAYOUT,
                    Transport.SSH,
                    "(?:/v3)?(/[^/]+/[^/]+)/_git(/[^/]+)",
                    "/v3$1$2",
                    "has /_git/ under ssh, where Azure DevOps has it under https alone")
            .wrong(
                    Fault.AZURE_LAYOUT,
                    Transport.SSH,
                    "((?!/v3/)/[^/]+/(?!_git/)[^/]+/[^/]+)",
                    "/v3$1",
                    "has no /v3/, with which Azure DevOps' ssh paths begin")
            .wrong(
                    Fault.AZURE_LAYOUT,
                    Transport.HTTP,
                    "(/[^/?#]+/(?!_git/)[^/?#]+)(/(?!_git)[^/?#]+)",
                    "$1/_git$2",
                    "has no /_git/, which Azure DevOps' https paths have")
            .incomplete(
                    Fault.AZURE_LAYOUT,
                    Transport.HTTP,
                    "(?!/[^/?#]+/_git)/[^/?#]+/[^/?#]+/?",
                    "names a project and no repository in it",
                    "write /_git/ and the repository's name behind the project")
            .quirk("its ssh and https paths differ, and go get answers with a sign-in page")),

    AZURE_SERVER(named("Azure DevOps Server")
            .git()
            .path(Set.of("_git"), path -> path.contains("/_git/"))
            .dotGit(DotGit.LITERAL)
            .pages(azurePages())),

    CODECOMMIT(named("AWS CodeCommit")
            .git()
            .hosts("git-codecommit.*")
            .path(Set.of("v1"), path -> path.startsWith("/v1/repos/"))
            .dotGit(DotGit.FORBIDDEN)
            .wrong(
                    Fault.CODECOMMIT_LAYOUT,
                    "(/[^/?#]+)",
                    "/v1/repos$1",
                    "has no /v1/repos/, with which CodeCommit's paths begin")
            .quirk("the user of an ssh URL is the id of the IAM user's ssh key")),

    CLOUD_SOURCE(named("Google Cloud Source")
            .git()
            .hosts("source.developers.google.com")
            .dotGit(DotGit.LITERAL)),

    SOURCEHUT(named("sourcehut")
            .git()
            .hosts("git.sr.ht")
            .sshUser("git")
            .dotGit(DotGit.FORBIDDEN)
            .pages(SourcePages.of("$home/tree/$branch{/dir}", "$home/tree/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh())
            .browserPage("(/[^/?#]+/[^/?#]+)/(tree|log|refs|commit)([/?#].*)?", "$1")
            .wrong(
                    Fault.SOURCEHUT_LAYOUT,
                    "/([^/~?#][^/?#]*/[^/?#]+)",
                    "/~$1",
                    "has no tilde before the user, with which sourcehut's paths begin")),

    PHABRICATOR(named("Phabricator")
            .hosts("phabricator.*", "phorge.*")
            .sshUser("vcs")
            .path(Set.of("diffusion", "source"), path -> path.startsWith("/diffusion/") || path.startsWith("/source/"))
            .pages(SourcePages.of("$home/browse/$branch{/dir}", "$home/browse/$branch{/dir}/{file}${line}")
                    .home("(/diffusion/[^/]+)(?:/.*)?", "$1")
                    .home("(/source/[^/]+?)(?:\\.git)?/*", "$1"))),

    RHODECODE(named("RhodeCode")
            .hosts("rhodecode.*")
            .sshUser("rhodecode")
            .pages(SourcePages.of("$home/files/$branch{/dir}", "$home/files/$branch{/dir}/{file}#L{line}"))),

    /** Any other host: a plain sshd, gitolite, a web server, or a forge that its URL does not give away. */
    PLAIN(named("a plain host").quirk("a plain sshd reads a path without a leading slash from the home directory"));

    private final Row row;

    Forge(Row row) {
        this.row = row;
    }

    private static SourcePages azurePages() {
        return SourcePages.of(
                        "$home?path={/dir}&version=GB$branch", "$home?path={/dir}/{file}&version=GB$branch&line={line}")
                .home("(/.+/_git/[^/]+)", "$1");
    }

    /** What kind of host this repo root is on, however it is written; {@link #PLAIN} if nothing tells. */
    public static Forge of(String repoRoot) {
        return of(RootParts.of(repoRoot));
    }

    static Forge of(RootParts root) {
        Optional<Forge> certain = Recognition.byHost(root.hostName());
        return certain.isPresent() ? certain.get() : guess(root);
    }

    private static Forge guess(RootParts root) {
        Optional<Forge> byPort =
                root.transport() == Transport.SSH ? Recognition.bySshPort(root.portNumber()) : Optional.empty();
        if (byPort.isPresent() || root.transport() == Transport.OTHER) {
            return byPort.orElse(PLAIN);
        }
        return Recognition.byPath(root.path().text(), root.transport()).orElse(PLAIN);
    }

    /**
     * The version control system that a repo root tells by itself: by its scheme, its ending, its user or a host that has no
     * other. A module proxy is never told.
     */
    public static Optional<Vcs> inferVcs(String repoRoot) {
        return VcsInference.of(RootParts.of(repoRoot));
    }

    /**
     * What follows the import prefix in a go-source tag: the repository's page and the two templates, separated by spaces.
     *
     * <p>Without a branch this is what govanityurls emits for {@code https://github.com/} and {@code https://bitbucket.org},
     * with the repo root as written; elsewhere it is there only if the forge's pages know {@code HEAD}.
     *
     * @param repoRoot a repo root of this kind, as it is served
     * @param branch the branch that people are to read
     * @return empty if the pages' place is not known: an unknown forge, or an ssh root that does not tell the web host
     */
    public Optional<String> display(String repoRoot, Optional<String> branch) {
        return Display.of(repoRoot, this, branch);
    }

    /** Whether the host's name alone tells this kind; {@code host} is in lower case, without a port. */
    boolean hasHost(String host) {
        return Recognition.byHost(host).filter(this::equals).isPresent();
    }

    /** Whether {@code host} is a public one, known by its whole name. */
    boolean isPublicHost(String host) {
        return row.hosts.contains(host);
    }

    /** Whether {@code host} speaks nothing but ssh, on port 443 as well. */
    boolean speaksOnlySsh(String host) {
        return row.sshHosts.contains(host);
    }

    Row row() {
        return row;
    }

    /** The version control system of all its repositories; empty if it has several. */
    Optional<Vcs> vcs() {
        return row.vcs;
    }

    /** The account that everybody uses there over ssh; empty if everybody has one, or none is known. */
    Optional<String> sshUser() {
        return row.sshUser;
    }

    Optional<SourcePages> sourcePages() {
        return row.pages;
    }

    List<Misplaced> misplaced() {
        return row.misplaced;
    }

    /** What {@code .git} at the end of its repo roots means. */
    public DotGit dotGit() {
        return row.dotGit;
    }

    /** The port on which it speaks ssh unless told otherwise. */
    public int sshPort() {
        return row.sshPort;
    }

    /**
     * What surprises those who first serve a module from there: one sentence, lower case, without a full stop; empty if
     * nothing does.
     */
    public Optional<String> quirk() {
        return row.quirk;
    }

    /** The name as people know it: {@code GitLab}. */
    @Override
    public String toString() {
        return row.title;
    }
}
