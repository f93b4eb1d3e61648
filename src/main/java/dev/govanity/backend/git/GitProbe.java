package dev.govanity.backend.git;

import dev.govanity.backend.http.FetchResult;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.http.RefsOverHttp;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.ssh.SshAddress;
import dev.govanity.backend.ssh.SshAnswer;
import dev.govanity.backend.ssh.SshConnection;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.forge.Forge;
import dev.govanity.forge.HostKinds;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * Reaches a git repository where the git on this machine would reach it: over ssh, http, https or git's own daemon. Of
 * another system's root it learns whether there is an ssh session to be had. Safe for use by several threads.
 */
public final class GitProbe implements Probe {
    /** The HEAD of a repository is one line. */
    private static final long MAX_HEAD = 4096;

    /** What the account of the key may have to do with. */
    private static final Set<Reason> REFUSALS = EnumSet.of(Reason.AUTH_REFUSED, Reason.REPOSITORY_NOT_FOUND);

    /** The ways to ssh of the systems that are not git. */
    private static final Pattern OTHERS_SSH = Pattern.compile("(?:ssh|svn\\+ssh|bzr\\+ssh)://.*", Pattern.DOTALL);

    private final SshDialer dialer;
    private final HttpFetcher git;
    private final RefsOverHttp refsOverHttp;
    private final InsteadOf insteadOf;
    private final boolean deep;

    /**
     * @param git a fetcher with git's manners
     * @param environment whose configuration of git rewrites URLs
     * @param deep whether to fetch the newest commits, and judge their go.mod
     */
    public GitProbe(SshDialer dialer, HttpFetcher git, UserEnvironment environment, boolean deep) {
        this.dialer = Objects.requireNonNull(dialer, "dialer");
        this.git = Objects.requireNonNull(git, "git");
        this.refsOverHttp = new RefsOverHttp(git);
        this.insteadOf = InsteadOf.of(environment);
        this.deep = deep;
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        GitProbeRun run = GitProbeRun.to(target, deep, deadline);
        if (target.vcs() != Vcs.GIT) {
            return OTHERS_SSH.matcher(target.repoRoot()).matches()
                    ? overSsh(SshAddress.of(target.repoRoot()), run, (connection, info) -> run.entered(info))
                    : run.failed(notSupported(target.vcs()), ConnectionInfo.NONE);
        }
        InsteadOf.Rewritten there = insteadOf.apply(target.repoRoot());
        ProbeOutcome outcome = reach(there.root(), target.kinds(), run);
        return there.note().map(note -> noted(outcome, note)).orElse(outcome);
    }

    /** The root differs from the one in the config, and a reader of a concern has to know that. */
    private static ProbeOutcome noted(ProbeOutcome outcome, String note) {
        List<Concern> concerns = outcome.concerns().stream()
                .map(concern -> concern.withAdvice(note))
                .toList();
        return new ProbeOutcome(
                concerns, outcome.modules(), outcome.ssh(), outcome.http(), outcome.refs(), outcome.via());
    }

    private ProbeOutcome reach(String root, HostKinds kinds, GitProbeRun run) {
        GitErrorClassifier classifier = new GitErrorClassifier(Forge.of(root, kinds));
        Optional<GitRemote> there = GitRemote.of(root);
        if (there.isEmpty()) {
            boolean web = root.startsWith("https://") || root.startsWith("http://");
            return web ? overHttp(root, kinds, run, classifier) : run.failed(notSupported(root), ConnectionInfo.NONE);
        }
        if (there.get().daemon()) {
            return overDaemon(there.get(), run, classifier.ofDaemon());
        }
        String command = there.get().command();
        ProbeOutcome outcome = overSsh(there.get().address(), run, (connection, info) -> {
            UploadPack uploadPack = variables -> connection.exec(command, variables);
            return list(uploadPack, run, info, classifier);
        });
        boolean otherService = outcome.worst()
                .filter(worst -> worst.reason() == Reason.NOT_SSH)
                .isPresent();
        return otherService
                ? there.get()
                        .asWebRoot()
                        .map(web -> noted(outcome, "repo: " + web))
                        .orElse(outcome)
                : outcome;
    }

    /** Who is refused is who logged in: of several keys a host takes the first that any account has. */
    private static ProbeOutcome toldWho(ProbeOutcome outcome, String key) {
        List<Concern> concerns = outcome.concerns().stream()
                .map(concern -> REFUSALS.contains(concern.reason())
                        ? concern.withAdvice(
                                "the session was opened with key %s; --identity names another".formatted(key))
                        : concern)
                .toList();
        return new ProbeOutcome(concerns, outcome.modules(), outcome.ssh(), outcome.http(), outcome.refs());
    }

    private static Concern notSupported(Vcs vcs) {
        return new Concern(
                Reason.NOT_SUPPORTED,
                "repo root of %s is neither over ssh nor over http".formatted(vcs.word()),
                "ask %s itself, as the user who runs the proxy".formatted(vcs.word()));
    }

    private static Concern notSupported(String root) {
        String shown = RootReview.shown(root);
        return new Concern(
                Reason.NOT_SUPPORTED,
                "repo root \"%s\" is for a directory, or for a helper of git's".formatted(SafeText.line(shown)),
                "ask git itself, as the user who runs the proxy: git ls-remote");
    }

    private ProbeOutcome overSsh(
            SshAddress address, GitProbeRun run, BiFunction<SshConnection, ConnectionInfo, ProbeOutcome> inside) {
        SshAnswer answer = dialer.dial(address, run.deadline());
        if (answer instanceof SshAnswer.Opened opened) {
            try (SshConnection connection = opened.connection()) {
                ProbeOutcome outcome =
                        inside.apply(connection, ConnectionInfo.over(Optional.of(opened.ssh()), opened.concerns()));
                return opened.key().map(key -> toldWho(outcome, key)).orElse(outcome);
            }
        }
        SshAnswer.Refused refused = (SshAnswer.Refused) answer;
        return run.failed(refused.concern(), ConnectionInfo.over(refused.ssh(), List.of()));
    }

    private static ProbeOutcome overDaemon(GitRemote there, GitProbeRun run, GitErrorClassifier classifier) {
        UploadPack uploadPack = variables -> DaemonProcess.start(there, run.deadline());
        return list(uploadPack, run, ConnectionInfo.NONE, classifier);
    }

    private static ProbeOutcome list(
            UploadPack uploadPack, GitProbeRun run, ConnectionInfo info, GitErrorClassifier classifier) {
        Result<Advertisement> advertised = new LsRemote(run::wants, classifier).ask(uploadPack);
        return run.read(advertised, Optional.of(new SshTransportSource(uploadPack)), info);
    }

    private ProbeOutcome overHttp(String root, HostKinds kinds, GitProbeRun run, GitErrorClassifier classifier) {
        FetchResult answer = refsOverHttp.advertisement(root, kinds, run.deadline());
        if (answer instanceof FetchResult.Page page) {
            ConnectionInfo info = new ConnectionInfo(Optional.empty(), Optional.of(page.http()), page.concerns());
            return RefsOverHttp.isSmart(page)
                    ? run.read(
                            Advertisement.smart(new ByteArrayInputStream(page.body()), run::wants, classifier),
                            Optional.of(new HttpTransportSource(root, git, run.deadline())),
                            info)
                    // without a program on the host there are no newest commits to fetch but all
                    : run.read(
                            Advertisement.dumb(page.body(), head(root, run.deadline()), run::wants),
                            Optional.empty(),
                            info);
        }
        FetchResult.Lost lost = (FetchResult.Lost) answer;
        return run.failed(lost.concern(), new ConnectionInfo(Optional.empty(), lost.http(), List.of()));
    }

    /** Empty if there is none. */
    private String head(String root, Deadline deadline) {
        String url = (root.endsWith("/") ? root : root + "/") + "HEAD";
        return git.get(url, Map.of(), MAX_HEAD, deadline) instanceof FetchResult.Page page && page.status() == 200
                ? new String(page.body(), StandardCharsets.UTF_8)
                : "";
    }
}
