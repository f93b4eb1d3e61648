package dev.govanity.outcome;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything that one probe of one repo root found.
 *
 * @param concerns the problems, worst first; empty if there are none
 * @param modules one for each import path that leads to the root, in the config's order
 * @param ssh the data of the SSH connection; empty if there was none
 * @param http the data of the HTTP connection; empty if there was none
 * @param refs the refs of the repository; empty if they could not be read
 * @param via whose verdict it is
 */
public record ProbeOutcome(
        List<Concern> concerns,
        List<GoModule> modules,
        Optional<SshInfo> ssh,
        Optional<HttpInfo> http,
        Optional<Refs> refs,
        Via via) {
    /** The failures that a dead host causes for every root on it. */
    private static final Set<Reason> DEAD =
            EnumSet.of(Reason.DNS, Reason.CONNECT_REFUSED, Reason.UNREACHABLE, Reason.TIMEOUT);

    public ProbeOutcome {
        concerns = concerns.stream()
                .sorted(Comparator.comparing(
                                (Concern concern) -> concern.reason().status())
                        .reversed())
                .toList();
        modules = List.copyOf(modules);
        Objects.requireNonNull(ssh, "ssh");
        Objects.requireNonNull(http, "http");
        Objects.requireNonNull(refs, "refs");
        Objects.requireNonNull(via, "via");
    }

    /** Of a probe of vanity's own. */
    public ProbeOutcome(
            List<Concern> concerns,
            List<GoModule> modules,
            Optional<SshInfo> ssh,
            Optional<HttpInfo> http,
            Optional<Refs> refs) {
        this(concerns, modules, ssh, http, refs, Via.VANITY);
    }

    /** The outcome of a probe that found only a problem. */
    public static ProbeOutcome of(Concern concern) {
        return new ProbeOutcome(List.of(concern), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The worst status of its concerns. */
    public ProbeStatus status() {
        return concerns.isEmpty() ? ProbeStatus.OK : concerns.get(0).reason().status();
    }

    /** The worst concern. */
    public Optional<Concern> worst() {
        return concerns.stream().findFirst();
    }

    /** Whether the host did not answer at all. A host that answered is not dead, however slow one repository is. */
    public boolean isUnreached() {
        boolean answered = ssh.isPresent() || http.isPresent();
        return !answered
                && worst().filter(concern -> DEAD.contains(concern.reason())).isPresent();
    }

    /** The same outcome with one more concern. */
    public ProbeOutcome with(Concern concern) {
        return new ProbeOutcome(
                Stream.concat(concerns.stream(), Stream.of(concern)).toList(), modules, ssh, http, refs, via);
    }

    /** The same as somebody's verdict. */
    public ProbeOutcome with(Via whose) {
        return new ProbeOutcome(concerns, modules, ssh, http, refs, whose);
    }

    /** The same outcome with another ssh_config entry wherever it has one. */
    ProbeOutcome withSshConfig(SshConfigEntry entry) {
        List<Concern> all =
                concerns.stream().map(concern -> concern.withSshConfig(entry)).toList();
        return new ProbeOutcome(all, modules, ssh.map(info -> info.withSshConfig(entry)), http, refs, via);
    }
}
