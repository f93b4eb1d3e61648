package dev.govanity.backend.git;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One probe of one repository: makes an outcome of what the host says.
 *
 * @param modules those that the routes name, in the config's order
 * @param deep whether to fetch the newest commits, and judge their go.mod
 */
record GitProbeRun(List<RoutedModule> modules, boolean deep, Deadline deadline) {
    GitProbeRun {
        modules = List.copyOf(modules);
        Objects.requireNonNull(deadline, "deadline");
    }

    static GitProbeRun to(Target target, boolean deep, Deadline deadline) {
        List<RoutedModule> modules = target.routes().stream()
                .map(route -> RoutedModule.of(route, target.repoRoot()))
                .toList();
        return new GitProbeRun(modules, deep, deadline);
    }

    /** Whether the tag is a version of any of the modules. */
    boolean wants(String tag) {
        return modules.stream().anyMatch(module -> module.hasVersion(tag));
    }

    /** There is no repository to be read. */
    ProbeOutcome failed(Concern concern, ConnectionInfo info) {
        return outcome(info, List.of(concern), versions(List.of()), Optional.empty());
    }

    /** The host can be reached, and vanity cannot read what it has. */
    ProbeOutcome entered(ConnectionInfo info) {
        return outcome(info, List.of(), versions(List.of()), Optional.empty());
    }

    /**
     * Judges what the repository has.
     *
     * @param source where to fetch from; empty if that cannot be done in a short time
     */
    ProbeOutcome read(Result<Advertisement> advertised, Optional<TransportSource> source, ConnectionInfo info) {
        if (advertised instanceof Result.Failure<Advertisement> refused) {
            return failed(inTime(refused.concern()), info);
        }
        Advertisement advertisement = advertised.success().orElseThrow();
        List<Concern> concerns = new ArrayList<>(concerns(advertisement));
        List<GoModule> found = versions(advertisement.tags());
        boolean look = deep && source.isPresent() && !advertisement.isEmpty();
        if (look && advertisement.sha256()) {
            concerns.add(sha256());
        } else if (look) {
            found = look(source.get(), advertisement.tags(), concerns).orElse(found);
        }
        return outcome(info, concerns, found, Optional.of(advertisement.refs()));
    }

    /** A deadline ends connections, which looks as if the host had done so, or as if half a line were all of it. */
    private Concern inTime(Concern concern) {
        boolean cut = concern.reason() == Reason.CONNECTION_LOST || concern.reason() == Reason.NOT_A_REPOSITORY;
        return deadline.isOver() && cut
                ? new Concern(Reason.TIMEOUT, "host does not come to an end with its refs in time")
                : concern;
    }

    private static List<Concern> concerns(Advertisement advertisement) {
        if (advertisement.isEmpty()) {
            return List.of(new Concern(
                    Reason.EMPTY_REPOSITORY,
                    "repository has no branches and no tags",
                    "push a commit; if there is one, let the account read refs/heads/* and refs/tags/*"));
        }
        return advertisement.refs().head().isEmpty()
                ? List.of(new Concern(
                        Reason.NO_HEAD,
                        "HEAD of the repository points to no commit",
                        "make one of its branches the default branch: without it go has no latest commit"))
                : List.of();
    }

    /** JGit knows no such repositories; go does (gitRepo.sha256Hashes in go1.26). */
    private static Concern sha256() {
        return new Concern(
                Reason.NOT_SUPPORTED,
                "repository has SHA-256 object ids, and vanity cannot read its commits",
                "check it without --deep");
    }

    private List<GoModule> versions(List<String> tags) {
        return modules.stream()
                .map(module -> new GoModule(module.importPath(), module.versions(tags), Optional.empty()))
                .toList();
    }

    /** @return empty if the commits could not be fetched, which is a concern then */
    private Optional<List<GoModule>> look(TransportSource source, List<String> tags, List<Concern> concerns) {
        List<GoModCheck> looks =
                modules.stream().map(module -> GoModCheck.at(module, tags)).toList();
        Set<String> refs = new LinkedHashSet<>();
        looks.forEach(look -> refs.addAll(look.refs()));
        try (FetchedCommits commits = new ShallowFetch(source, deadline).fetch(refs)) {
            List<GoModule> found = new ArrayList<>();
            for (GoModCheck look : looks) {
                GoModCheck.CheckedModule checked = look.look(commits);
                found.add(checked.module());
                concerns.addAll(checked.concerns());
            }
            return Optional.of(found);
        } catch (IOException e) {
            concerns.add(fetchFailed(e));
            return Optional.empty();
        }
    }

    private Concern fetchFailed(IOException e) {
        if (e instanceof ShallowFetch.TooMuchException) {
            return new Concern(
                    Reason.TOO_MUCH,
                    e.getMessage(),
                    "check it without --deep, or have the host leave out large files (uploadpack.allowFilter)");
        }
        return deadline.isOver()
                ? new Concern(Reason.TIMEOUT, "newest commits do not come in time", "give it longer with --timeout")
                : new Concern(
                        Reason.CONNECTION_LOST,
                        "newest commits cannot be fetched: %s".formatted(SafeText.line(withoutUrl(e))));
    }

    /** JGit begins with the URL, which may be one that we made up for it. */
    private static String withoutUrl(IOException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^\\S+://\\S*: ", "");
    }

    private static ProbeOutcome outcome(
            ConnectionInfo info, List<Concern> concerns, List<GoModule> found, Optional<Refs> refs) {
        List<Concern> all = new ArrayList<>(concerns);
        all.addAll(info.concerns());
        return new ProbeOutcome(all, found, info.ssh(), info.http(), refs);
    }
}
