package dev.govanity.backend.ssh;

import dev.govanity.forge.GitAddress;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The part of a repo root that ssh gets: everything but the path.
 *
 * @param host as written, so that {@code Host} lines of ssh_config match it; an IPv6 address without brackets
 * @param port as written, so it may be invalid; empty to leave it to ssh_config
 * @param user empty to leave it to ssh_config
 */
public record SshAddress(String host, OptionalInt port, Optional<String> user) {
    private static final int MAX_PORT = 65_535;

    /** As valid_ruser in OpenSSH's ssh.c, and nothing that a terminal acts on. */
    private static final Pattern UNFIT_USER = Pattern.compile("[\\p{C}'`\"$;&<>|(){}]");

    /** As valid_hostname there. */
    private static final Pattern UNFIT_HOST = Pattern.compile("[\\p{C}\\s'`\"$\\\\;&<>|(){},]");

    public SshAddress {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
        Objects.requireNonNull(user, "user");
    }

    /**
     * The address in {@code repoRoot}, a URL such as {@code ssh://git@h:2222/p} or {@code svn+ssh://h/p}, as git takes
     * it apart before it calls ssh.
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

    /** Why git or ssh refuses the address; empty if neither does. */
    Optional<Concern> problem() {
        // as git's connect.c, "strange hostname": ssh would take it for an option
        if (host.isEmpty() || host.startsWith("-")) {
            return Optional.of(new Concern(Reason.NOT_SUPPORTED, "git refuses host name \"%s\"".formatted(host)));
        }
        if (UNFIT_HOST.matcher(host).find()
                || user.filter(name -> UNFIT_USER.matcher(name).find()).isPresent()) {
            return Optional.of(new Concern(
                    Reason.NOT_SUPPORTED,
                    "user or host of the repo root has characters that ssh refuses",
                    "mend the repo root"));
        }
        return port.stream()
                .filter(number -> number < 1 || number > MAX_PORT)
                .mapToObj(number -> new Concern(
                        Reason.NOT_SUPPORTED, "port %d does not exist; ssh prints \"Bad port\"".formatted(number)))
                .findFirst();
    }
}
