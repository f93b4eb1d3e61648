package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.forge.Forge;
import dev.govanity.outcome.Concern;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What forges and programs say when there is nothing to be had, word for word. */
class GitErrorClassifierTest {
    private record Row(Forge forge, String words, String reason, String shown) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    Forge.GITLAB,
                    """
                    remote:
                    remote: ========================================================================
                    remote:
                    remote: ERROR: The project you were looking for could not be found or you don't have permission to \
                    view it.
                    remote:
                    remote: ========================================================================
                    remote:
                    """,
                    "repository-not-found",
                    "ERROR: The project you were looking for could not be found or you don't have permission to view"
                            + " it."),
            new Row(Forge.GITLAB, "> GitLab: Disallowed command\n", "auth-refused", "> GitLab: Disallowed command"),
            new Row(
                    Forge.GITLAB,
                    "remote: ERROR: Your account has been blocked.\n",
                    "auth-refused",
                    "ERROR: Your account has been blocked."),
            new Row(
                    Forge.GERRIT,
                    "Gerrit Code Review: project go/foo not found\nfatal: Project not found: go/foo\n",
                    "repository-not-found",
                    "Gerrit Code Review: project go/foo not found"),
            new Row(
                    Forge.GERRIT,
                    "fatal: project 'go/foo' not found",
                    "repository-not-found",
                    "fatal: project 'go/foo' not found"),
            new Row(
                    Forge.GITEA,
                    "Gitea: Repository does not exist or you do not have access\n",
                    "repository-not-found",
                    "Gitea: Repository does not exist or you do not have access"),
            new Row(
                    Forge.GITHUB,
                    "ERROR: Repository not found.\n",
                    "repository-not-found",
                    "ERROR: Repository not found."),
            new Row(
                    Forge.GITHUB,
                    "ERROR: The 'acme' organization has enabled or enforced SAML SSO.\n",
                    "auth-refused",
                    "ERROR: The 'acme' organization has enabled or enforced SAML SSO."),
            new Row(
                    Forge.BITBUCKET_DC,
                    "Repository not found\nThe requested repository does not exist, or you do not have permission to"
                            + " access it.\n",
                    "repository-not-found",
                    "Repository not found"),
            new Row(
                    Forge.AZURE_SERVICES,
                    "remote: TF401019: The Git repository with name or identifier x does not exist or you do not have"
                            + " permissions for the operation you are attempting.\n",
                    "repository-not-found",
                    "TF401019: The Git repository with name or identifier x does not exist or you do not have"
                            + " permissions for"
                            + " the operation you are attempting."),
            new Row(
                    Forge.PLAIN,
                    "fatal: '/nope.git' does not appear to be a git repository\n",
                    "repository-not-found",
                    "fatal: '/nope.git' does not appear to be a git repository"),
            new Row(
                    Forge.PLAIN,
                    "FATAL: R any go/foo dev DENIED by fallthru\n(or you mis-spelled the reponame)\n",
                    "repository-not-found",
                    "FATAL: R any go/foo dev DENIED by fallthru"),
            new Row(
                    Forge.PLAIN,
                    "fatal: detected dubious ownership in repository at '/srv/git/foo.git'\nTo add an exception\n",
                    "git-failed",
                    "fatal: detected dubious ownership in repository at '/srv/git/foo.git'"),
            new Row(
                    Forge.PLAIN,
                    "bash: line 1: git-upload-pack: command not found\n",
                    "git-failed",
                    "bash: line 1: git-upload-pack: command not found"),
            new Row(
                    Forge.PLAIN,
                    "This account is currently not available.\n",
                    "auth-refused",
                    "This account is currently not available."),
            new Row(
                    Forge.PLAIN,
                    "bash: /srv/git/foo.git: Permission denied\n",
                    "auth-refused",
                    "bash: /srv/git/foo.git: Permission denied"),
            new Row(
                    Forge.PLAIN,
                    "fatal: bad config line 1 in file ./config\n\u001b[2J",
                    "git-failed",
                    "fatal: bad config line 1 in file ./config \ufffd[2J"),
            new Row(
                    Forge.PLAIN,
                    "you are not authorized to do this\n",
                    "auth-refused",
                    "you are not authorized to do this"),
            new Row(Forge.PLAIN, "invalid repo\n", "repository-not-found", "invalid repo"),
            new Row(
                    Forge.AZURE_SERVICES,
                    "remote: TF400813: The user 'x' is not authorized to access this resource.\n",
                    "auth-refused",
                    "TF400813: The user 'x' is not authorized to access this resource."),
            new Row(Forge.SOURCEHUT, "Access denied.\n", "auth-refused", "Access denied."));

    @Test
    void areToldApart() {
        assertThat(lines(ROWS.stream().map(row -> {
                    Concern concern = new GitErrorClassifier(row.forge).about(row.words);
                    return concern.reason().code() + ": " + concern.message();
                })))
                .isEqualTo(lines(ROWS.stream().map(row -> row.reason + ": host says \"" + row.shown + "\"")));
    }

    @Test
    void comeWithAdviceInTheForgesWords() {
        assertThat(lines(Stream.of(Forge.GITLAB, Forge.GERRIT, Forge.BITBUCKET_DC, Forge.GITEA, Forge.PLAIN, Forge.GOGS)
                        .map(forge -> forge + ": "
                                + new GitErrorClassifier(forge)
                                        .about("Repository not found")
                                        .advice()
                                        .get(1))))
                .isEqualTo("""
                        GitLab: add the key as a deploy key of the project, or make its account a member who may pull \
                        (Reporter)
                        Gerrit: give the account Read on refs/heads/* and refs/tags/* of the project
                        Bitbucket Data Center: add the key as an access key of the repository, for reading
                        Gitea: add the key as a deploy key of the repository, or let its account read it
                        a plain host: see that the account may read the directory; a path in a URL is absolute, and \
                        one below the account's home directory begins with /~/
                        Gogs: add the key as a deploy key of the repository, or let its account read it""");
    }

    /** By soft-serve's documentation. */
    @Test
    void comeWithAdviceForSoftServe() {
        GitErrorClassifier classifier = new GitErrorClassifier(Forge.PLAIN);
        assertThat(classifier.about("invalid repo").advice())
                .containsExactly(
                        "see that the path is right: hosts hide what an account may not read",
                        "if this is soft-serve, ssh HOST repo list shows what it has");
        assertThat(classifier.about("you are not authorized to do this").advice())
                .containsExactly(
                        "if this is soft-serve, let one of its admins run:" + " ssh HOST repo collab add REPO USER");
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
