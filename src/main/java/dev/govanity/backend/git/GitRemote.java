package dev.govanity.backend.git;

import dev.govanity.backend.ssh.SshAddress;
import dev.govanity.forge.GitAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * A repo root of those that git reaches by its own means.
 *
 * @param daemon whether git asks a {@code git daemon}; otherwise it calls ssh
 * @param address the host; a daemon takes no user
 * @param path as it is sent to the host
 */
record GitRemote(boolean daemon, SshAddress address, String path) {
    GitRemote {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(path, "path");
    }

    /** Takes {@code root} apart; empty if git has another way to it, or refuses it. */
    static Optional<GitRemote> of(String root) {
        return GitAddress.of(root).map(there -> new GitRemote(there.daemon(), SshAddress.of(there), there.path()));
    }

    /**
     * The same on the port of a web server; empty for what is below a home directory. Only 443 is likely to have TLS: a
     * web server may answer without it even where it wants it.
     */
    Optional<String> asWebRoot() {
        int port = address.port().orElse(0);
        if (port == 0 || !path.startsWith("/")) {
            return Optional.empty();
        }
        String host = address.host().indexOf(':') < 0 ? address.host() : "[" + address.host() + "]";
        return Optional.of(
                switch (port) {
                    case 80 -> "http://" + host + path;
                    case 443 -> "https://" + host + path;
                    default -> "http://" + host + ":" + port + path;
                });
    }

    /** What git has an ssh server run: the path quoted as in git's quote.c. */
    String command() {
        return "git-upload-pack '" + path.replace("'", "'\\''").replace("!", "'\\!'") + "'";
    }
}
