package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.ssh.SshAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRemoteTest {
    private static final List<String> ROOTS = List.of(
            "ssh://git@h/go/foo.git",
            "ssh://h/go/foo",
            "ssh://git@h:2222/go/foo.git",
            "ssh://git@h:/go/foo.git",
            "ssh://git@[::1]:2222/p",
            "git+ssh://git@h/p",
            "ssh+git://git@h/p",
            "ssh://h/~/x",
            "ssh://h/~bob/x",
            "ssh://h/a/~bob",
            "ssh://h/it's!",
            "ssh://h/a%20b%2fc+d",
            "ssh://h/a?b=c%2#d%23",
            "ssh://you%40corp.com@h/p",
            "ssh://h/",
            "ssh://h/p//q/",
            "git@h:go/foo.git",
            "h:/srv/foo.git",
            "git@h:2222/go/r",
            "[git@h:2222]:p",
            "git@[h:2222]:p",
            "git@[::1]:p",
            "h:~/x",
            "h:/~/x",
            "h:a%20b",
            "git@h:a:b");

    @TempDir
    private Path directory;

    /** Git is told to use a program that prints what ssh would be called with. */
    @Test
    void callsSshAsGitDoes() throws IOException {
        Path ssh = Files.writeString(directory.resolve("ssh"), """
                #!/bin/sh
                printf '%s|' "$@" >> "$SSH_CALLED"
                echo >> "$SSH_CALLED"
                exit 1
                """);
        Files.setPosixFilePermissions(ssh, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path called = directory.resolve("called");
        Repository git = new Repository(directory);
        StringBuilder expected = new StringBuilder();
        for (String root : ROOTS) {
            Files.deleteIfExists(called);
            Process process = git.process(
                    Map.of("GIT_SSH", ssh.toString(), "GIT_SSH_VARIANT", "ssh", "SSH_CALLED", called.toString()),
                    "ls-remote",
                    root);
            process.getErrorStream().readAllBytes();
            expected.append(root)
                    .append(" -> ")
                    .append(Files.exists(called) ? Files.readString(called, StandardCharsets.UTF_8) : "\n");
        }

        assertThat(ROOTS.stream().map(root -> root + " -> " + call(root) + "\n").collect(Collectors.joining()))
                .isEqualTo(expected.toString());
    }

    private static String call(String root) {
        GitRemote parts = GitRemote.of(root).orElseThrow();
        SshAddress address = parts.address();
        List<String> words = new ArrayList<>(List.of("-o", "SendEnv=GIT_PROTOCOL"));
        address.port().ifPresent(port -> words.addAll(List.of("-p", Integer.toString(port))));
        words.add(address.user().map(user -> user + "@").orElse("") + address.host());
        words.add(parts.command());
        return words.stream().map(word -> word + "|").collect(Collectors.joining());
    }

    @Test
    void leavesOtherRootsToOthers() {
        assertThat(Stream.of(
                                "https://h/p",
                                "SSH://h/p",
                                "file:///p",
                                "/srv/p",
                                "./h:p",
                                "ext::sh",
                                "ssh://h",
                                "ssh:///p",
                                "h:-oProxyCommand=x",
                                "")
                        .filter(root -> GitRemote.of(root).isPresent()))
                .isEmpty();
    }

    @Test
    void takesDaemonsApart() {
        assertThat(GitRemote.of("git://h:9/~bob/x").orElseThrow())
                .isEqualTo(new GitRemote(true, new SshAddress("h", OptionalInt.of(9), Optional.empty()), "~bob/x"));
    }
}
