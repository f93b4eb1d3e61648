package dev.govanity.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one probe of one repo root learned.
 *
 * @param concerns what is wrong, the worst first; empty if all is well
 * @param modules one for each import path that leads to the root, in the config's order
 * @param ssh what the SSH server said; empty if none was asked
 * @param http what the HTTP server said; empty if none was asked
 * @param refs what is in the repository; empty if it could not be read
 * @param via whose verdict it is
 */
public record ProbeOutcome(
        List<Concern> concerns,
        List<GoModule> modules,
        Optional<SshInfo> ssh,
        Optional<HttpInfo> http,
        Optional<Refs> refs,
        Via via) {
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

    /** Of a probe that learned nothing but what is wrong. */
    public static ProbeOutcome of(Concern concern) {
        return new ProbeOutcome(List.of(concern), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The worst that its concerns ask for. */
    public ProbeStatus status() {
        return concerns.isEmpty() ? ProbeStatus.OK : concerns.get(0).reason().status();
    }

    /** The worst concern. */
    public Optional<Concern> worst() {
        return concerns.stream().findFirst();
    }

    /** The same with one more concern. */
    public ProbeOutcome with(Concern concern) {
        return new ProbeOutcome(
                Stream.concat(concerns.stream(), Stream.of(concern)).toList(), modules, ssh, http, refs, via);
    }

    /** The same as somebody's verdict. */
    public ProbeOutcome with(Via whose) {
        return new ProbeOutcome(concerns, modules, ssh, http, refs, whose);
    }

    /** The same with another entry for ssh_config wherever there is one. */
    ProbeOutcome withSshConfig(SshConfigEntry entry) {
        List<Concern> all =
                concerns.stream().map(concern -> concern.withSshConfig(entry)).toList();
        return new ProbeOutcome(all, modules, ssh.map(info -> info.withSshConfig(entry)), http, refs, via);
    }
}
