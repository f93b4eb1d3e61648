package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.Schemas;
import dev.govanity.e2e.lab.Command;
import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.GitHttpBackend;
import dev.govanity.e2e.lab.Nginx;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.SshHost;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code vanity check} on the goproxy's host, with forges that are there and forges that are not. */
class CheckTest {
    private static final String HTTPS_ONLY = """
            host: mycompany.com
            paths:
              /go/foo:
                repo: https://git.mycompany.com/go/foo.git
            """;

    @TempDir
    private Path directory;

    @Test
    void tellsWhatItReachesAndWhatNot() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("go/foo.git")
                    .release("v1.0.0", "mycompany.com/go/foo")
                    .release("v1.2.0", "mycompany.com/go/foo", "sub");
            company.sshRepository("platform/mono.git")
                    .releaseIn("go/lib/", "v0.3.0", "mycompany.com/mono/lib", "lib")
                    .release("v9.0.0", "mycompany.com/mono");
            String ssh = "ssh://%s@127.0.0.1:%d"
                    .formatted(company.sshd().user(), company.sshd().port());

            ProgramResult check = company.check("""
                    host: mycompany.com
                    paths:
                      /go/foo:
                        repo: https://git.mycompany.com/go/foo.git
                      /go/nope:
                        repo: https://git.mycompany.com/go/nope.git
                      /mono/lib:
                        repo: SSH/platform/mono.git
                        subdir: go/lib
                      /mono/nope:
                        repo: SSH/platform/nope.git
                    """.replace("SSH", ssh));

            assertThat(Company.backends(check.output())
                            .replace(Integer.toString(company.sshd().port()), "PORT")
                            .replaceAll("SHA256:[A-Za-z0-9+/]+", "SHA256:…"))
                    .isEqualTo("""
                            git.mycompany.com:443
                              ok        https://git.mycompany.com/go/foo.git
                                        mycompany.com/go/foo  v1.0.0 … v1.2.0 (2 versions)
                              failed    https://git.mycompany.com/go/nope.git
                                        mycompany.com/go/nope
                              failed: "https://git.mycompany.com/go/nope.git" answers 404 Not Found to \
                            "gitlab+deploy-token-1" [http-not-found]
                                = at: https://git.mycompany.com/go/nope.git
                                = help: give "gitlab+deploy-token-1" the right to read the repository

                            127.0.0.1:PORT
                              ok        ssh://USER@127.0.0.1:PORT/platform/mono.git
                                        mycompany.com/mono/lib  v0.3.0 (1 version)
                              failed    ssh://USER@127.0.0.1:PORT/platform/nope.git
                                        mycompany.com/mono/nope
                              failed: host says "fatal: 'REPOSITORIES//platform/nope.git' does not appear to be a git \
                            repository" [repository-not-found]
                                = at: ssh://USER@127.0.0.1:PORT/platform/nope.git
                                = help: see that the path is right: hosts hide what an account may not read
                                = help: see that the account may read the directory; a path in a URL is absolute, and \
                            one below the account's home directory begins with /~/
                                = help: the session was opened with key ssh-ed25519 SHA256:…; --identity names another

                            2 ok, 0 degraded, 2 failed""".replace("USER", company.sshd().user()).replace(
                            "REPOSITORIES",
                            directory.toRealPath().resolve("ssh-git").toString()));
            assertThat(check.status()).isEqualTo(1);
        }
    }

    @Test
    void printsJsonByContractAndNeverAPassword() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo");

            ProgramResult check = company.check(HTTPS_ONLY, "--format", "json", "--deep");

            assertThat(Schemas.complaints("check.json", check.success())).isEmpty();
            assertThat(check.output())
                    .doesNotContain(GitHttpBackend.TOKEN)
                    .contains("\"goMod\":{\"path\":\"mycompany.com/go/foo\",\"matches\":true}");
        }
    }

    @Test
    void reachesOnlyWhatIsAskedFor() throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo");
            String config = HTTPS_ONLY + "  /dead: {repo: https://nowhere.invalid/dead.git}\n";

            assertThat(company.check(config, "mycompany.com/go/foo/sub/package").success())
                    .endsWith("1 ok, 0 degraded, 0 failed");
            assertThat(company.check(config, "mycompany.com/other"))
                    .satisfies(wrong -> assertThat(wrong.status()).isEqualTo(2))
                    .satisfies(wrong ->
                            assertThat(wrong.output()).contains(" answers import path \"mycompany.com/other\""));
        }
    }

    /** The second thing that everybody tries. */
    @Test
    void tellsAnHttpServerThatIsTakenForSsh() throws IOException {
        try (Company company = Company.open(directory)) {
            Nginx nginx = company.publish(company.serve(HTTPS_ONLY).port());
            String root = "ssh://git@127.0.0.1:" + nginx.httpPort() + "/go/foo.git";
            String config = "host: mycompany.com\npaths:\n  /go/foo: {repo: \"" + root + "\"}\n";

            ProgramResult check = company.check(config);

            assertThat(check.status()).isEqualTo(1);
            assertThat(check.output())
                    .contains("server at 127.0.0.1 port " + nginx.httpPort() + " speaks HTTP instead of SSH")
                    .contains("[not-ssh]")
                    .contains("= help: repo: http://127.0.0.1:" + nginx.httpPort() + "/go/foo.git\n");
            ProgramResult git = Command.of(RealProgram.need("git"), "ls-remote", root)
                    .with("GIT_SSH_COMMAND", "ssh -F /dev/null -o BatchMode=yes")
                    .run();
            assertThat(git.status()).isNotZero();
            assertThat(git.output()).startsWith("kex_exchange_identification: Connection closed by remote host");
        }
    }

    @Test
    void tellsAllAtOnceWhatOpenSshNeedsForAGerritOf2013() throws Exception {
        try (SshHost gerrit = SshHost.gerritOf2013(directory)) {
            Path config = Files.writeString(
                    directory.resolve("vanity.yaml"),
                    "host: mycompany.com\npaths:\n  /go/common: {repo: \"" + gerrit.root() + "\"}\n");

            ProgramResult check = VanityProcess.command(
                            "check",
                            "--config",
                            config,
                            "--known-hosts",
                            directory.resolve("known_hosts"),
                            "--host-keys",
                            "accept-new",
                            "--identity",
                            gerrit.userKey())
                    .run();

            assertThat(Company.backends(check.success())
                            .replace(directory.toString(), "DIRECTORY")
                            .replace("" + gerrit.port(), "29418"))
                    .isEqualTo("""
                            127.0.0.1:29418
                              degraded  ssh://git@127.0.0.1:29418/go/foo.git
                                        mycompany.com/go/common  v1.0.0 (1 version)
                              degraded: server needs kex "diffie-hellman-group14-sha1" (refused by OpenSSH since 8.2), \
                            host-key "ssh-rsa" (refused by OpenSSH since 8.8), user-signature "ssh-rsa" (refused by \
                            OpenSSH since 8.8) [ssh-legacy]
                                = help: put at the top of ~/.ssh/config of the user who runs git on the proxy host:
                                  Host 127.0.0.1
                                      IdentityFile DIRECTORY/user_key
                                      IdentitiesOnly yes
                                      UserKnownHostsFile DIRECTORY/known_hosts
                                      KexAlgorithms +diffie-hellman-group14-sha1
                                      HostKeyAlgorithms +ssh-rsa
                                      PubkeyAcceptedAlgorithms +ssh-rsa
                                = help: on RHEL 9 and its kin the system's policy also has to allow SHA-1: \
                            update-crypto-policies --set DEFAULT:SHA1

                            0 ok, 1 degraded, 0 failed""");
        }
    }
}
