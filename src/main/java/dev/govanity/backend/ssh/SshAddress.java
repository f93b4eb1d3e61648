package dev.govanity.backend.ssh;

import dev.govanity.forge.GitAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a repo root tells ssh: everything of it but the path.
 *
 * @param host as written, so that {@code Host} lines of ssh_config match it; an IPv6 address without brackets
 * @param port as written, and so maybe none that can exist; empty to leave it to ssh_config
 * @param user empty to leave it to ssh_config
 */
public record SshAddress(String host, OptionalInt port, Optional<String> user) {
    public SshAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(user, "user");
    }

    /**
     * The address in {@code repoRoot}, a URL such as {@code ssh://git@h:2222/p} or {@code svn+ssh://h/p}, as git takes it apart
     * before it calls ssh.
     *
     * @throws IllegalArgumentException if it is no URL over ssh
     */
    public static SshAddress of(String repoRoot) {
        return GitAddress.overSsh(repoRoot)
                .map(SshAddress::of)
                .orElseThrow(() -> new IllegalArgumentException("no URL for ssh: " + repoRoot));
    }

    /** The address of a repo root that has been taken apart. */
    public static SshAddress of(GitAddress root) {
        return new SshAddress(root.host(), root.port(), root.user());
    }
}
