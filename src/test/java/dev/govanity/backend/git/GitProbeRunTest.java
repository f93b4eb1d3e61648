package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.forge.Forge;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of repositories that the real git serves, with and without {@code --deep}. */
class GitProbeRunTest {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void listsVersionsOfEachRoute() throws IOException {
        Repository repository = Repository.create(directory)
                .commit()
                .tag("v1.0.0", "v1.10.0", "v1.9.0", "v1.11.0-rc.1", "v2.0.0", "v1", "v1.2", "v1.3.0+meta", "x")
                .tag("v0.0.0-20060102150405-abcdefabcdef", "go/lib/v1.4.0", "lib/go/lib/v1.5.0");

        assertThat(shown(look(
                        repository,
                        false,
                        route("mycompany.com/go/foo", ""),
                        route("mycompany.com/go/foo/v2", ""),
                        route("/mono/lib", "go/lib"),
                        route("mycompany.com/v1", ""))))
                .isEqualTo("""
                        refs/heads/main, 1 branches, 12 tags
                        mycompany.com/go/foo: v1.0.0 v1.9.0 v1.10.0 v1.11.0-rc.1
                        mycompany.com/go/foo/v2: v2.0.0
                        /mono/lib: v1.4.0
                        mycompany.com/v1:
                        """);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Repository repository = Repository.create(directory);
        assertThat(shown(look(repository, true, route("mycompany.com/go/foo", ""))))
                .isEqualTo("""
                , 0 branches, 0 tags
                mycompany.com/go/foo:
                empty-repository: repository has no branches and no tags
                """);
        repository.commit().git("symbolic-ref", "HEAD", "refs/heads/gone");
        assertThat(shown(look(repository, true, route("mycompany.com/go/foo", ""))))
                .isEqualTo("""
                , 1 branches, 0 tags
                mycompany.com/go/foo:
                no-head: HEAD of the repository points to no commit
                """);
    }

    @Test
    void readsModulePathOfNewestVersion() throws IOException {
        Repository repository = Repository.create(directory)
                .commit(Map.of("go.mod", "module github.com/acme/foo\n", "sub/go.mod", "module mycompany.com/sub\n"))
                .tag("v1.0.0")
                .commit(Map.of("go.mod", "module mycompany.com/go/foo // ours\n", "large", "x".repeat(100_000)))
                .git("tag", "--annotate", "--message", "x", "v1.1.0")
                .tag("sub/v0.1.0")
                .commit(Map.of("go.mod", "module mycompany.com/go/foo/v2\n"))
                .tag("v1.2.0-rc.1");

        assertThat(shown(look(
                        repository,
                        true,
                        route("mycompany.com/go/foo", ""),
                        route("/go/foo", ""),
                        route("mycompany.com/go/bar", ""),
                        route("mycompany.com/sub", "sub"),
                        route("mycompany.com/none", "none"),
                        route("mycompany.com/go/foo/v2", ""))))
                .isEqualTo("""
                        refs/heads/main, 1 branches, 4 tags
                        mycompany.com/go/foo: v1.0.0 v1.1.0 v1.2.0-rc.1 (mycompany.com/go/foo matches)
                        /go/foo: v1.0.0 v1.1.0 v1.2.0-rc.1 (mycompany.com/go/foo matches)
                        mycompany.com/go/bar: v1.0.0 v1.1.0 v1.2.0-rc.1 (mycompany.com/go/foo)
                        mycompany.com/sub: v0.1.0 (mycompany.com/sub matches)
                        mycompany.com/none:
                        mycompany.com/go/foo/v2: (mycompany.com/go/foo/v2 matches)
                        module-path-mismatch: mycompany.com/go/bar@v1.1.0: parsing go.mod: module declares its path \
                        as: \
                        mycompany.com/go/foo but was required as: mycompany.com/go/bar
                        no-go-mod: mycompany.com/none@HEAD: missing mycompany.com/none/go.mod at revision HEAD
                        """);
    }

    @Test
    void warnsOfModulePathAtHead() throws IOException {
        Repository repository = Repository.create(directory)
                .commit(Map.of("go.mod", "module mycompany.com/go/foo\n"))
                .tag("v1.0.0")
                .commit(Map.of("go.mod", "module \u001b[31mgithub.com/acme/foo\n"));

        assertThat(shown(look(repository, true, route("mycompany.com/go/foo", ""))))
                .isEqualTo("""
                refs/heads/main, 1 branches, 1 tags
                mycompany.com/go/foo: v1.0.0 (mycompany.com/go/foo matches)
                head-module-path: mycompany.com/go/foo@HEAD: parsing go.mod: module declares its path as: \
                \ufffd[31mgithub.com/acme/foo but was required as: mycompany.com/go/foo
                """);
    }

    /** A branch for each major version is no mistake, whichever of them is the default. */
    @Test
    void takesOtherMajorVersionAtHeadForTheSameModule() throws IOException {
        Repository repository = Repository.create(directory)
                .commit(Map.of("go.mod", "module mycompany.com/go/foo/v2\n"))
                .tag("v2.0.0")
                .commit(Map.of("go.mod", "module mycompany.com/go/foo/v3\n"));

        assertThat(shown(look(
                        repository,
                        true,
                        route("mycompany.com/go/foo", ""),
                        route("mycompany.com/go/foo/v2", ""),
                        route("mycompany.com/go/foo/v4", ""))))
                .isEqualTo("""
                        refs/heads/main, 1 branches, 1 tags
                        mycompany.com/go/foo: (mycompany.com/go/foo/v3 matches)
                        mycompany.com/go/foo/v2: v2.0.0 (mycompany.com/go/foo/v2 matches)
                        mycompany.com/go/foo/v4: (mycompany.com/go/foo/v3)
                        module-path-mismatch: mycompany.com/go/foo/v4@HEAD: parsing go.mod: module declares its path \
                        as: \
                        mycompany.com/go/foo/v3 but was required as: mycompany.com/go/foo/v4
                        """);
    }

    @Test
    void fetchesFromHostThatDoesNotFilter() throws IOException {
        Repository repository = Repository.create(directory)
                .commit(Map.of("go.mod", "module mycompany.com/go/foo\n"))
                .git("config", "uploadpack.allowFilter", "false");
        assertThat(shown(look(repository, true, route("mycompany.com/go/foo", ""))))
                .endsWith("(mycompany.com/go/foo matches)\n");
        repository.git("config", "uploadpack.allowFilter", "true");
        assertThat(shown(look(repository, true, route("mycompany.com/go/foo", ""))))
                .endsWith("(mycompany.com/go/foo matches)\n");
    }

    /** Nothing is read of the user's configuration, nor is anything written beside it. */
    @Test
    void leavesConfigurationAlone() throws IOException {
        Repository repository = Repository.create(directory).commit();
        look(repository, true, route("mycompany.com/go/foo", ""));

        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.startsWith("JGit-FileStore"));
    }

    private ProbeOutcome look(Repository repository, boolean deep, Target.Route... routes) {
        Target target = new Target("ssh://git@h/p", Vcs.GIT, List.of(routes));
        try (Deadline deadline = Deadline.in(Duration.ofSeconds(30), timer)) {
            GitProbeRun run = GitProbeRun.to(target, deep, deadline);
            Result<Advertisement> advertised =
                    new LsRemote(run::wants, new GitErrorClassifier(Forge.PLAIN)).ask(repository.uploadPack());
            return run.read(
                    advertised, Optional.of(new SshTransportSource(repository.uploadPack())), ConnectionInfo.NONE);
        }
    }

    private static Target.Route route(String importPath, String subdir) {
        return new Target.Route(importPath, subdir);
    }

    private static String shown(ProbeOutcome outcome) {
        String refs = outcome.refs()
                .map(r -> "%s, %d branches, %d tags\n".formatted(r.head(), r.branches(), r.tags()))
                .orElse("");
        String modules = outcome.modules().stream().map(GitProbeRunTest::shown).collect(Collectors.joining());
        return refs
                + modules
                + outcome.concerns().stream().map(GitProbeRunTest::shown).collect(Collectors.joining());
    }

    private static String shown(GoModule module) {
        String versions =
                module.versions().stream().map(version -> " " + version).collect(Collectors.joining());
        String goMod = module.goMod()
                .map(mod -> " (" + mod.path() + (mod.matches() ? " matches)" : ")"))
                .orElse("");
        return module.importPath() + ":" + versions + goMod + "\n";
    }

    private static String shown(Concern concern) {
        return concern.reason().code() + ": " + concern.message() + "\n";
    }
}
