package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SshConfigTest {
    private static final String CONFIG = """
            # the company's hosts
            Include work.conf
            Host gerrit *.old.mycompany.com !new.old.mycompany.com
                HostName 127.0.0.1
                Port=29418
                User "svc user"
                IdentityFile ~/.ssh/id_%r
                IdentityFile %d/.ssh/second
                IdentitiesOnly yes
                UserKnownHostsFile ~/.ssh/known_gerrit
                HostKeyAlias the-gerrit
            Host far
                ProxyJump bastion
            Host near
                ProxyCommand none
                IdentityAgent ~/agent
            Host *
                User everybody
            """;

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssh://gerrit/x                 | 127.0.0.1:29418 'svc user' the-gerrit known_gerrit id_svc user second only
            ssh://me@gerrit:22/x           | 127.0.0.1:22 'me' the-gerrit known_gerrit id_me second only
            ssh://a.old.mycompany.com/x    | 127.0.0.1:29418 'svc user' the-gerrit known_gerrit id_svc user second only
            ssh://new.old.mycompany.com/x  | new.old.mycompany.com:22 'everybody' new.old.mycompany.com known_hosts \
            known_hosts2 -
            ssh://far/x                    | ssh_config has "ProxyJump bastion" for host "far", which vanity does not \
            follow
            ssh://near/x                   | near:22 'everybody' near known_hosts known_hosts2 - agent
            ssh://included/x               | included.mycompany.com:22 'everybody' included.mycompany.com known_hosts \
            known_hosts2 -
            """)
    void readsTheFilesAsSshDoes(String root, String host) throws Exception {
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(home.resolve(".ssh/config"), CONFIG);
        Files.writeString(home.resolve(".ssh/work.conf"), "Host included\n  HostName %h.mycompany.com\n");
        assertThat(host(root, Map.of())).isEqualTo(host);

        Path ssh = RealProgram.need("ssh");
        // ssh looks for included files in the home of the user database
        Files.writeString(
                home.resolve(".ssh/config"),
                CONFIG.replace("work.conf", home.resolve(".ssh/work.conf").toString()));
        assertThat(host(root, Map.of("PATH", ssh.getParent().toString()))).isEqualTo(host);
    }

    /** Each file by its end: {@code ssh -G} expands all of them but identities, and a reader of ours the rest. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UserKnownHostsFile "~/a b/kh" "~/c" /d         | HOME/a b/kh, HOME/c, /d
            UserKnownHostsFile "/x/a b"                    | /x/a b
            UserKnownHostsFile none                        |
            UserKnownHostsFile %d/%h_%n_%p_%r_%u_%k_%%h    | HOME/127.0.0.1_gerrit_77_me_USER_the alias_%h
            UserKnownHostsFile /x/%i_%l_%L                 | /x/UID_HOST_SHORT
            UserKnownHostsFile ${HOME}/kh                  | HOME/kh
            IdentityFile "~/a b_%h"                        | HOME/a b_127.0.0.1
            IdentityFile %d/%n_%p_%r_%u_%k_%%h             | HOME/gerrit_77_me_USER_the alias_%h
            IdentityFile /x/%i_%l_%L                       | /x/UID_HOST_SHORT
            """)
    void readsNamesOfFilesAsSshDoes(String line, String expected) throws Exception {
        Path ssh = RealProgram.need("ssh");
        String host = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        String files = (expected == null ? "" : expected)
                .replace("HOME", home.toString())
                .replace("UID", Files.getAttribute(home, "unix:uid").toString())
                .replace("USER", System.getProperty("user.name"))
                .replace("HOST", host)
                .replace("SHORT", host.replaceFirst("\\..*", ""));
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(
                home.resolve(".ssh/config"),
                "Host gerrit\n  HostName 127.0.0.1\n  HostKeyAlias \"the alias\"\n  GlobalKnownHostsFile none\n  "
                        + line + "\n");
        for (String path : List.of("", ssh.getParent().toString())) {
            ResolvedHost found = find(
                            new SshSettings<>(true, false, Optional.empty(), List.of()),
                            "ssh://me@gerrit:77/x",
                            Map.of("PATH", path, "HOME", home.toString()))
                    .success()
                    .orElseThrow();
            assertThat((line.startsWith("Identity") ? found.identityFiles() : found.knownHosts())
                            .stream().map(Path::toString).collect(Collectors.joining(", ")))
                    .isEqualTo(files);
        }
    }

    /** No token is in it, though it looks like one. */
    @Test
    void leavesTheZoneOfAnAddressAlone() throws Exception {
        Path ssh = RealProgram.need("ssh");
        for (String path : List.of("", ssh.getParent().toString())) {
            assertThat(host("ssh://git@[fe80::1%25docker0]/x", Map.of("PATH", path)))
                    .startsWith("fe80::1%docker0:22 'git' fe80::1%docker0 ");
        }
    }

    @Test
    void takesTheFilesOfTheSettingsInsteadOfTheUsers() throws Exception {
        SshSettings<Path> settings = new SshSettings<>(
                true, false, Optional.of(Path.of("/etc/vanity/known_hosts")), List.of(Path.of("/etc/vanity/id")));
        ResolvedHost host = find(settings, "ssh://gerrit/x", Map.of()).success().orElseThrow();
        assertThat(host.knownHosts()).containsExactly(Path.of("/etc/vanity/known_hosts"));
        assertThat(host.identityFiles()).containsExactly(Path.of("/etc/vanity/id"));
        assertThat(host.identitiesOnly()).isTrue();
    }

    @Test
    void handsOnWhatSshComplainsOf() throws Exception {
        Path ssh = RealProgram.need("ssh");
        SshAccount account = new SshAccount(home).write("config", "Nonsense yes\n");
        account.environment.put("PATH", ssh.getParent().toString());
        assertThat(account.dial(SshAddress.of("ssh://git@gerrit/x"))).isEqualTo("""
                        bad-setting: ssh refuses its configuration: "HOME/.ssh/config: line 1: Bad configuration \
                        option: nonsense"
                          - mend the file: git on this machine fails with the same message
                        """);
    }

    @Test
    void givesUpOnCommandsOfTheConfigThatHang() throws Exception {
        Path ssh = RealProgram.need("ssh");
        SshAccount account = new SshAccount(home).write("config", "Match exec \"exec sleep 60\"\n  User x\n");
        account.environment.put("PATH", ssh.getParent() + ":/bin");
        account.timeout = Duration.ofSeconds(1);
        assertThat(account.dial(SshAddress.of("ssh://git@nowhere.invalid/x"))).isEqualTo("""
                        timeout: ssh -G does not answer in time
                          - a command of Match exec in ssh_config may hang
                        """);
    }

    /** The commands, and what they started in turn: all of them hold the pipe open. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void endsCommandsOfTheConfigThatHang() throws Exception {
        Path ssh = RealProgram.need("ssh");
        Path pipe = home.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        SshAccount account = new SshAccount(home)
                .write("config", "Match exec \"(sleep 600 & sleep 600) > %s\"\n  User x\n".formatted(pipe));
        account.environment.put("PATH", ssh.getParent() + ":/bin");
        account.timeout = Duration.ofSeconds(2);
        CompletableFuture<String> held = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(account.dial(SshAddress.of("ssh://git@nowhere.invalid/x"))).startsWith("timeout: ");
        assertThat(held.get()).isEmpty();
    }

    private String host(String root, Map<String, String> environment) throws Exception {
        Result<ResolvedHost> found =
                find(new SshSettings<>(true, false, Optional.empty(), List.of()), root, environment);
        return found.success()
                .map(this::text)
                .orElseGet(() -> found.failure().orElseThrow().message());
    }

    private String text(ResolvedHost host) {
        String files = host.identitiesOnly() ? names(host.identityFiles()) + " only" : "-";
        return "%s:%d '%s' %s %s %s%s"
                .formatted(
                        host.name(),
                        host.port(),
                        host.user(),
                        host.keyAlias(),
                        names(host.knownHosts().stream()
                                .filter(file -> file.startsWith(home))
                                .toList()),
                        files,
                        host.agent().map(agent -> " " + home.relativize(agent)).orElse(""));
    }

    private Result<ResolvedHost> find(SshSettings<Path> settings, String root, Map<String, String> environment)
            throws Exception {
        SshConfig config = new SshConfig(
                settings, new UserEnvironment(home, System.getProperty("user.name"), environment), work -> {
                    Thread thread = new Thread(work);
                    thread.setDaemon(true);
                    thread.start();
                });
        return config.find(SshAddress.of(root), Deadlines.deadline());
    }

    private String names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" "));
    }
}
