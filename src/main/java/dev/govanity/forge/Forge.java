package dev.govanity.forge;

import static dev.govanity.forge.RefusalPhrase.noRepository;
import static dev.govanity.forge.RefusalPhrase.refused;
import static dev.govanity.forge.Row.ONLY_GIT;
import static dev.govanity.forge.Row.SEVERAL;

import dev.govanity.golang.Vcs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The kinds of repository hosts, one row each, with everything that vanity knows about them: how to recognize them,
 * what their roots look like, where they show code, how to log in, and the messages of their refusals.
 *
 * <p>The file or the host's name decides on the kind; if they do not, the port and the path do. If two rows match, the
 * upper one counts. For hosts in private networks this is a guess, so a row must report only what is wrong on every
 * host that it matches. The {@link RootLayout#shape shape} of the roots is the exception: it is an error only where the
 * kind is certain.
 *
 * <p>To add a kind, write a row here and roots of it into forges.txt and reviews.txt of the tests.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists, patterns and rewrites of the table are immutable
public enum Forge {
    GITLAB(new Row(
            "GitLab",
            List.of("gitlab"),
            ONLY_GIT,
            RootSigns.ofHosts("gitlab.com", "gitlab.*").webPath(Set.of("-"), path -> path.contains("/-/")),
            AnswerSigns.realm("gitlab").header("X-Gitlab-Meta"),
            SshAccess.account("git").alsoOn("altssh.gitlab.com"),
            RootLayout.of(DotGit.EXPECTED)
                    .browserPage("(?!.*\\.git/*$)(/[^?#]+?)(?:\\.git)?/(-|tree|blob)(/.*)?", "$1.git")
                    .shape(RootShape.of(Transport.HTTP, "/GROUP/PROJECT", "(?:/+[^/]++){2,}+"))
                    .shape(RootShape.of(Transport.SSH, "/GROUP/PROJECT", "(?:/+[^/]++){2,}+")),
            SourcePages.of("$home/-/tree/$branch{/dir}", "$home/-/blob/$branch{/dir}/{file}#L{line}")
                    .withHead()
                    .alsoBesideSsh(),
            new AccessAdvice(
                    "GitLab takes a deploy token or access token with read_repository",
                    "add the key as a deploy key of the project, or make its account a member who may pull (Reporter)"),
            List.of(refused("gitlab: disallowed command")))),

    GITHUB(new Row(
            "GitHub",
            List.of("github"),
            ONLY_GIT,
            RootSigns.ofHosts("github.com", "github.*")
                    .webPath(
                            Set.of("tree", "blob"),
                            path -> (path.contains("/tree/") || path.contains("/blob/")) && !path.endsWith(".git")),
            AnswerSigns.NONE.header("X-GitHub-Request-Id"),
            SshAccess.account("git").alsoOn("ssh.github.com"),
            RootLayout.of(DotGit.OPTIONAL)
                    .browserPage(
                            "(/[^/?#]+/[^/?#]+)/"
                                    + "(tree|blob|commits?|releases|issues|pulls?|wiki|actions|tags|branches)"
                                    + "([/?#].*)?",
                            "$1")
                    .shape(RootShape.ownerAndRepo(Transport.HTTP))
                    .shape(RootShape.ownerAndRepo(Transport.SSH)),
            SourcePages.of("$home/tree/$branch{/dir}", "$home/blob/$branch{/dir}/{file}#L{line}")
                    .withHead()
                    .alsoBesideSsh()
                    .asGovanityurls("https://github.com/", "/tree/master{/dir}", "/blob/master{/dir}/{file}#L{line}"),
            new AccessAdvice(
                    "GitHub takes an access token that may read contents, for any user name",
                    "add the key as a deploy key of the repository, or let its account read it"),
            List.of(refused(
                    "enabled or enforced saml",
                    "have the owner of the key authorize it for the organization's single sign-on, in"
                            + " GitHub's settings")))),

    /** Gerrit's code browser on a host of its own, as at Google. */
    GITILES(new Row(
            "Gitiles",
            List.of("gitiles"),
            ONLY_GIT,
            RootSigns.ofHosts("*.googlesource.com"),
            AnswerSigns.NONE,
            SshAccess.ownAccounts(),
            RootLayout.of(DotGit.OPTIONAL).browserPage("(/[^?#]+?)/\\+([/?#].*)?", "$1"),
            SourcePages.of("$home/+/refs/heads/$branch{/dir}", "$home/+/refs/heads/$branch{/dir}/{file}#{line}"),
            gerritAccess(),
            List.of())),

    GERRIT(new Row(
            "Gerrit",
            List.of("gerrit"),
            ONLY_GIT,
            RootSigns.ofHosts("gerrit.*")
                    .webPath(Set.of("a"), path -> path.startsWith("/a/") && !path.endsWith(".git")),
            AnswerSigns.realm("gerrit"),
            SshAccess.ownAccounts().port(29418),
            RootLayout.of(DotGit.OPTIONAL)
                    .browserPage("/plugins/gitiles(/[^?#]+?)(?:/\\+[/?#].*)?", "/a$1")
                    .browserPage("/(?:admin/repos|c)(/[^?#]+?)(?:[,?#].*|/\\+/.*)?", "/a$1")
                    .browserPage("(/[^/?#]+)?/#/admin/projects(/[^?#,]+?)/?(?:,.*)?", "$1/a$2") // before 2.15
                    .doubtful(
                            Fault.GERRIT_WITHOUT_A,
                            Transport.HTTP,
                            "(/(?!(?:[^?#]+/)?a/).+)",
                            "/a$1",
                            "has no /a/, with which Gerrit's http paths begin",
                            "it needs a login",
                            "without /a/ Gerrit answers \"not found\" where it should ask for a password, so that git"
                                    + " never sends one"),
            SourcePages.of("$home/+/refs/heads/$branch{/dir}", "$home/+/refs/heads/$branch{/dir}/{file}#{line}")
                    .home("(?:/a)?(/.+?)(?:\\.git)?", "/plugins/gitiles$1"),
            gerritAccess(),
            List.of(noRepository("project not found|project \\S+ not found")))),

    GITEA(new Row(
            "Gitea",
            List.of("gitea", "forgejo"),
            ONLY_GIT,
            RootSigns.ofHosts("gitea.com", "codeberg.org", "gitea.*", "forgejo.*")
                    .webPath(Set.of("src"), path -> path.contains("/src/branch/") || path.contains("/src/tag/")),
            AnswerSigns.realm("gitea", "forgejo").cookie("i_like_gitea"),
            SshAccess.account("git"),
            RootLayout.of(DotGit.OPTIONAL)
                    .browserPage(
                            "(/[^/?#]+/[^/?#]+?)(?:\\.git)?/"
                                    + "(src/(branch|tag|commit)|commits?|releases|issues|pulls|wiki)([/?#].*)?",
                            "$1.git")
                    .shape(RootShape.ownerAndRepo(Transport.HTTP).belowAnyPath())
                    .shape(RootShape.ownerAndRepo(Transport.SSH)),
            SourcePages.of("$home/src/branch/$branch{/dir}", "$home/src/branch/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh(),
            giteaAccess("Gitea"),
            List.of(noRepository("repository does not exist or you do not have access")))),

    GOGS(new Row(
            "Gogs",
            List.of("gogs"),
            ONLY_GIT,
            RootSigns.ofHosts("gogs.*"),
            AnswerSigns.NONE.cookie("i_like_gogs"),
            SshAccess.account("git"),
            RootLayout.of(DotGit.OPTIONAL)
                    .browserPage(
                            "(/[^/?#]+/[^/?#]+?)(?:\\.git)?/(src|commits?|releases|issues|pulls|wiki)([/?#].*)?",
                            "$1.git")
                    .shape(RootShape.ownerAndRepo(Transport.HTTP).belowAnyPath())
                    .shape(RootShape.ownerAndRepo(Transport.SSH)),
            SourcePages.of("$home/src/$branch{/dir}", "$home/src/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh(),
            giteaAccess("Gogs"),
            List.of())),

    BITBUCKET_CLOUD(new Row(
            "Bitbucket Cloud",
            List.of(),
            ONLY_GIT,
            RootSigns.ofHosts("bitbucket.org"),
            AnswerSigns.NONE,
            SshAccess.account("git").alsoOn("altssh.bitbucket.org"),
            RootLayout.of(DotGit.OPTIONAL)
                    .browserPage(
                            "(/[^/?#]+/[^/?#]+?)(?:\\.git)?/(src|branch|branches|commits|pull-requests|downloads)"
                                    + "([/?#].*)?",
                            "$1.git")
                    .shape(RootShape.of(Transport.HTTP, "/WORKSPACE/REPO", "/+[^/]++/+[^/]++"))
                    .shape(RootShape.of(Transport.SSH, "/WORKSPACE/REPO", "/+[^/]++/+[^/]++")),
            SourcePages.of("$home/src/$branch{/dir}", "$home/src/$branch{/dir}/{file}#lines-{line}")
                    .alsoBesideSsh()
                    .asGovanityurls(
                            "https://bitbucket.org", "/src/default{/dir}", "/src/default{/dir}/{file}#{file}-{line}"),
            bitbucketAccess(),
            List.of())),

    BITBUCKET_DC(new Row(
            "Bitbucket Data Center",
            List.of("bitbucket"),
            ONLY_GIT,
            RootSigns.ofHosts("bitbucket.*", "stash.*")
                    .webPath(
                            Set.of("scm", "repos"),
                            path -> path.endsWith(".git")
                                    ? path.contains("/scm/")
                                    : path.contains("/repos/")
                                            && (path.contains("/projects/") || path.contains("/users/"))),
            AnswerSigns.realm("bitbucket").header("X-AREQUESTID"),
            SshAccess.account("git").port(7999),
            RootLayout.of(DotGit.EXPECTED)
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
                            "has no /scm/, with which Bitbucket's http paths begin")
                    .shape(RootShape.of(Transport.HTTP, "/scm/PROJECT/REPO", "/+scm/+[^/]++/+[^/]++")
                            .belowAnyPath())
                    .shape(RootShape.of(Transport.SSH, "/PROJECT/REPO", "/+[^/]++/+[^/]++")),
            SourcePages.of(
                            "$home/browse{/dir}?at=refs/heads/$branch",
                            "$home/browse{/dir}/{file}?at=refs/heads/$branch#{line}")
                    .home("(.*)/scm/~([^/]+)/([^/]+?)(?:\\.git)?", "$1/users/$2/repos/$3")
                    .home("(.*)/scm/([^/]+)/([^/]+?)(?:\\.git)?", "$1/projects/$2/repos/$3"),
            bitbucketAccess(),
            List.of())),

    AZURE_SERVICES(new Row(
            "Azure DevOps",
            List.of(),
            ONLY_GIT,
            RootSigns.ofHosts("dev.azure.com", "*.visualstudio.com"),
            AnswerSigns.NONE,
            SshAccess.account("git").alsoOn("ssh.dev.azure.com", "vs-ssh.visualstudio.com"),
            RootLayout.of(DotGit.LITERAL)
                    .browserPage("(/[^?#]+/_git/(?:_full/|_optimized/)?+[^/?#]+)[?#/].*", "$1")
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
                    .shape(RootShape.of(
                            Transport.HTTP,
                            "/ORG/PROJECT/_git/REPO",
                            "(?:/+[^/]++){0,2}?/+_git(?:/_full|/_optimized)?/+[^/]++"))
                    // legacy roots on HOST.visualstudio.com have /_ssh/
                    .shape(RootShape.of(
                            Transport.SSH,
                            "/v3/ORG/PROJECT/REPO",
                            "/+v3/+[^/]++/+[^/]++/+[^/]++|(?:/+[^/]++){0,2}?/+_ssh/+[^/]++")),
            azurePages(),
            azureAccess(),
            List.of(noRepository("TF401019"), refused("TF400813")))),

    AZURE_SERVER(new Row(
            "Azure DevOps Server",
            List.of("azure"),
            ONLY_GIT,
            RootSigns.ofHosts().pathOfVcs(Set.of("_git"), path -> path.contains("/_git/")),
            AnswerSigns.NONE.header("X-TFS-ProcessId", "X-VSS-E2EID"),
            SshAccess.ownAccounts(),
            RootLayout.of(DotGit.LITERAL),
            azurePages(),
            azureAccess(),
            List.of())),

    CODECOMMIT(new Row(
            "AWS CodeCommit",
            List.of(),
            ONLY_GIT,
            RootSigns.ofHosts("git-codecommit.*").path(Set.of("v1"), path -> path.startsWith("/v1/repos/")),
            AnswerSigns.NONE,
            SshAccess.ownAccounts()
                    .without(new SshAccess.RefusedAccount(
                            "git",
                            Fault.CODECOMMIT_LAYOUT,
                            "names the user \"git\", whom CodeCommit does not know",
                            "write the id of the IAM user's ssh key, which begins with APKA")),
            RootLayout.of(DotGit.FORBIDDEN)
                    .wrong(
                            Fault.CODECOMMIT_LAYOUT,
                            "(/[^/?#]+)",
                            "/v1/repos$1",
                            "has no /v1/repos/, with which CodeCommit's paths begin")
                    .shape(RootShape.of(Transport.HTTP, "/v1/repos/REPO", "/+v1/+repos/+[^/]++"))
                    .shape(RootShape.of(Transport.SSH, "/v1/repos/REPO", "/+v1/+repos/+[^/]++")),
            SourcePages.NONE,
            AccessAdvice.ACCOUNT_OF_KEY,
            List.of())),

    CLOUD_SOURCE(new Row(
            "Google Cloud Source",
            List.of(),
            ONLY_GIT,
            RootSigns.ofHosts("source.developers.google.com"),
            AnswerSigns.NONE,
            SshAccess.ownAccounts(),
            RootLayout.of(DotGit.LITERAL)
                    .shape(RootShape.of(Transport.HTTP, "/p/PROJECT/r/REPO", "/+p/+[^/]++/+r/+[^/].*+"))
                    .shape(RootShape.of(Transport.SSH, "/p/PROJECT/r/REPO", "/+p/+[^/]++/+r/+[^/].*+")),
            SourcePages.NONE,
            AccessAdvice.ACCOUNT_OF_KEY,
            List.of())),

    SOURCEHUT(new Row(
            "sourcehut",
            List.of("sourcehut"),
            ONLY_GIT,
            RootSigns.ofHosts("git.sr.ht"),
            AnswerSigns.NONE,
            SshAccess.account("git"),
            RootLayout.of(DotGit.FORBIDDEN)
                    .browserPage("(/[^/?#]+/[^/?#]+)/(tree|log|refs|commit)([/?#].*)?", "$1")
                    .wrong(
                            Fault.SOURCEHUT_LAYOUT,
                            "/([^/~?#][^/?#]*/[^/?#]+)",
                            "/~$1",
                            "has no tilde before the user, with which sourcehut's paths begin")
                    .shape(RootShape.of(Transport.HTTP, "/~USER/REPO", "/+~[^/]++/+[^/]++"))
                    .shape(RootShape.of(Transport.SSH, "/~USER/REPO", "/+~[^/]++/+[^/]++")),
            SourcePages.of("$home/tree/$branch{/dir}", "$home/tree/$branch{/dir}/{file}#L{line}")
                    .alsoBesideSsh(),
            AccessAdvice.ACCOUNT_OF_KEY,
            List.of())),

    PHABRICATOR(new Row(
            "Phabricator",
            List.of("phabricator", "phorge"),
            SEVERAL,
            RootSigns.ofHosts("phabricator.*", "phorge.*")
                    .path(
                            Set.of("diffusion", "source"),
                            path -> path.startsWith("/diffusion/") || path.startsWith("/source/")),
            AnswerSigns.NONE,
            SshAccess.account("vcs"),
            RootLayout.of(DotGit.OPTIONAL),
            SourcePages.of("$home/browse/$branch{/dir}", "$home/browse/$branch{/dir}/{file}${line}")
                    .home("(/diffusion/[^/]+)(?:/.*)?", "$1")
                    .home("(/source/[^/]+?)(?:\\.git)?", "$1"),
            AccessAdvice.ACCOUNT_OF_KEY,
            List.of())),

    RHODECODE(new Row(
            "RhodeCode",
            List.of("rhodecode"),
            SEVERAL,
            RootSigns.ofHosts("rhodecode.*"),
            AnswerSigns.NONE,
            SshAccess.account("rhodecode"),
            RootLayout.of(DotGit.OPTIONAL),
            SourcePages.of("$home/files/$branch{/dir}", "$home/files/$branch{/dir}/{file}#L{line}"),
            AccessAdvice.ACCOUNT_OF_KEY,
            List.of())),

    /** Any other host: a plain sshd, gitolite, a web server, or a forge that its URL does not show. */
    PLAIN(new Row(
            "a plain host",
            List.of("plain"),
            SEVERAL,
            RootSigns.NONE,
            AnswerSigns.NONE,
            SshAccess.ownAccounts().fromHomeDirectory(),
            RootLayout.of(DotGit.OPTIONAL),
            SourcePages.NONE,
            new AccessAdvice(
                    "",
                    "see that the account may read the directory; a path in a URL is absolute, and one below the"
                            + " account's home directory begins with /~/"),
            List.of(
                    noRepository("repository not exported"), // git daemon
                    noRepository("denied by fallthru"), // gitolite
                    noRepository("invalid repo$", "if this is soft-serve, ssh HOST repo list shows what it has"),
                    refused(
                            "you are not authorized to do this",
                            "if this is soft-serve, let one of its admins run: ssh HOST repo collab add REPO USER"))));

    private final Row row;

    Forge(Row row) {
        this.row = row;
    }

    private static AccessAdvice gerritAccess() {
        return new AccessAdvice(
                "Gerrit takes the HTTP password that it generates in the user's settings, not the one of LDAP",
                "give the account Read on refs/heads/* and refs/tags/* of the project");
    }

    private static AccessAdvice giteaAccess(String name) {
        return new AccessAdvice(
                name + " takes an access token that may read repositories",
                "add the key as a deploy key of the repository, or let its account read it");
    }

    private static AccessAdvice bitbucketAccess() {
        return new AccessAdvice(
                "Bitbucket takes an access token that may read repositories",
                "add the key as an access key of the repository, for reading");
    }

    private static AccessAdvice azureAccess() {
        return new AccessAdvice(
                "Azure DevOps takes a personal access token with Code (Read), for any user name",
                AccessAdvice.ACCOUNT_OF_KEY.key());
    }

    private static SourcePages azurePages() {
        return SourcePages.of(
                        "$home?path={/dir}&version=GB$branch", "$home?path={/dir}/{file}&version=GB$branch&line={line}")
                .home("(/.+/_git/[^/]+)", "$1");
    }

    /** The kind of host that this repo root is on, valid or not; {@link #PLAIN} if nothing shows it. */
    public static Forge of(String repoRoot) {
        return of(repoRoot, HostKinds.BY_NAME);
    }

    /** The same, with the kinds of hosts that a file declares. */
    public static Forge of(String repoRoot, HostKinds kinds) {
        return of(RootParts.of(repoRoot), kinds);
    }

    static Forge of(RootParts root, HostKinds kinds) {
        Optional<Forge> certain = kinds.byHost(root.hostName());
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
     * The kind that a web server's answer shows; {@link #PLAIN} if it shows none.
     *
     * @param realmMentions whether {@code WWW-Authenticate} contains a lower-case word, ignoring case
     * @param hasHeader whether there is a header of this name
     * @param setsCookie whether a cookie of this name is set
     */
    public static Forge ofAnswer(
            Predicate<String> realmMentions, Predicate<String> hasHeader, Predicate<String> setsCookie) {
        return all().filter(forge -> forge.row.answers().areIn(realmMentions, hasHeader, setsCookie))
                .findFirst()
                .orElse(PLAIN);
    }

    /** The kind with this name in a file; empty if there is none. */
    public static Optional<Forge> named(String name) {
        return all().filter(forge -> forge.row.names().contains(name)).findFirst();
    }

    /** All names of kinds that a file may use. */
    public static List<String> names() {
        return all().flatMap(forge -> forge.row.names().stream()).toList();
    }

    private static Stream<Forge> all() {
        return Arrays.stream(values());
    }

    /**
     * The version control system that a repo root itself shows: by its scheme, its ending, its user or a host that has
     * only one. Never a module proxy.
     */
    public static Optional<Vcs> inferVcs(String repoRoot) {
        return inferVcs(repoRoot, HostKinds.BY_NAME);
    }

    /** The same, with the kinds of hosts that a file declares. */
    public static Optional<Vcs> inferVcs(String repoRoot, HostKinds kinds) {
        return VcsInference.of(RootParts.of(repoRoot), kinds);
    }

    /**
     * The part of a go-source tag after the import prefix: the repository's page and the two templates, separated by
     * spaces.
     *
     * <p>Without a branch, for {@code https://github.com/} and {@code https://bitbucket.org}, the result is the same as
     * govanityurls', with the repo root as written. Elsewhere without a branch, there is a result only if the forge's
     * pages accept {@code HEAD}.
     *
     * @param repoRoot a repo root of this kind, as it is served
     * @param branch the branch that the links lead to
     * @param subdir the directory of the module in the repository, without slashes around it; "" for its root
     * @param kinds the kinds of hosts
     * @return empty if the address of the pages is not known: for an unknown forge, or an ssh root that does not show
     *     the web host
     */
    public Optional<String> display(String repoRoot, Optional<String> branch, String subdir, HostKinds kinds) {
        return Display.of(repoRoot, this, branch, subdir, kinds);
    }

    /** Whether {@code host} is a public host, known by its whole name. */
    boolean isPublicHost(String host) {
        return row.roots().hosts().contains(host);
    }

    /** Whether {@code host} speaks only ssh, even on port 443. */
    boolean speaksOnlySsh(String host) {
        return row.ssh().onlySsh().contains(host);
    }

    Row row() {
        return row;
    }

    /** What it accepts as a password over http: a sentence without a full stop; empty if that is not known. */
    public Optional<String> passwordAdvice() {
        return Optional.of(row.access().password()).filter(advice -> !advice.isEmpty());
    }

    /** How to let the account of an ssh key read a repository: lower case, without a full stop. */
    public String keyAdvice() {
        return row.access().key();
    }

    /** The messages with which it refuses a repository. */
    public List<RefusalPhrase> refusalPhrases() {
        return row.phrases();
    }

    /** The name as people know it: {@code GitLab}. */
    @Override
    public String toString() {
        return row.title();
    }
}
