package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.RealProgram;
import dev.govanity.backend.probe.Machine;
import dev.govanity.backend.probe.SshSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
            ssh://new.old.mycompany.com/x  | new.old.mycompany.com:22 'everybody' new.old.mycompany.com known_hosts known_hosts2 -
            ssh://far/x                    | far:22 'everybody' far known_hosts known_hosts2 - through ProxyJump bastion
            ssh://near/x                   | near:22 'everybody' near known_hosts known_hosts2 - agent
            ssh://included/x               | included.mycompany.com:22 'everybody' included.mycompany.com known_hosts known_hosts2 -
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

    @Test
    void takesTheFilesOfTheSettingsInsteadOfTheUsers() throws Exception {
        SshSettings settings = new SshSettings(
                true, false, Optional.of(Path.of("/etc/vanity/known_hosts")), List.of(Path.of("/etc/vanity/id")));
        Host host = find(settings, "ssh://gerrit/x", Map.of());
        assertThat(host.knownHosts()).containsExactly(Path.of("/etc/vanity/known_hosts"));
        assertThat(host.identityFiles()).containsExactly(Path.of("/etc/vanity/id"));
        assertThat(host.identitiesOnly()).isTrue();
    }

    @Test
    void handsOnWhatSshComplainsOf() throws Exception {
        Path ssh = RealProgram.need("ssh");
        Account account = new Account(home).write("config", "Nonsense yes\n");
        account.environment.put("PATH", ssh.getParent().toString());
        assertThat(account.dial(SshAddress.of("ssh://git@gerrit/x"))).isEqualTo("""
                        bad-setting: ssh refuses its configuration: "HOME/.ssh/config: line 1: Bad configuration option: nonsense"
                          - mend the file: git on this machine fails with the same message
                        """);
    }

    @Test
    void givesUpOnCommandsOfTheConfigThatHang() throws Exception {
        Path ssh = RealProgram.need("ssh");
        Account account = new Account(home).write("config", "Match exec \"exec sleep 60\"\n  User x\n");
        account.environment.put("PATH", ssh.getParent() + ":/bin");
        account.timeout = java.time.Duration.ofSeconds(1);
        assertThat(account.dial(SshAddress.of("ssh://git@nowhere.invalid/x"))).isEqualTo("""
                        timeout: ssh -G does not answer in time
                          - a command of Match exec in ssh_config may hang
                        """);
    }

    private String host(String root, Map<String, String> environment) throws Exception {
        Host host = find(new SshSettings(true, false, Optional.empty(), List.of()), root, environment);
        String files = host.identitiesOnly() ? names(host.identityFiles()) + " only" : "-";
        return "%s:%d '%s' %s %s %s%s%s"
                .formatted(
                        host.name(),
                        host.port(),
                        host.user(),
                        host.keyAlias(),
                        names(host.knownHosts().stream()
                                .filter(file -> file.startsWith(home))
                                .toList()),
                        files,
                        host.agent().map(agent -> " " + home.relativize(agent)).orElse(""),
                        host.proxy().map(proxy -> " through " + proxy).orElse(""));
    }

    private Host find(SshSettings settings, String root, Map<String, String> environment) throws Exception {
        SshConfig config = new SshConfig(settings, new Machine(home, "dev", environment), work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            thread.start();
        });
        SshConfig.Found found = config.find(SshAddress.of(root), Deadlines.deadline());
        return ((SshConfig.Found.Known) found).host();
    }

    private String names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" "));
    }
}
