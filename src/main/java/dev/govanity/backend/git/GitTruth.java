package dev.govanity.backend.git;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.Through;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.realgit.GitProgram;
import dev.govanity.backend.realgit.GitSettings;
import dev.govanity.backend.ssh.OpenSshOnly;
import dev.govanity.backend.ssh.SshAddress;
import dev.govanity.backend.ssh.SshAnswer;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.forge.Forge;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import dev.govanity.outcome.SafeText;
import dev.govanity.outcome.SshInfo;
import dev.govanity.outcome.Via;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets git decide wherever it follows a setting that vanity does not: go uses git, so
 * git's verdict counts. Safe for use by several threads.
 */
public final class GitTruth implements Probe {
    private static final Pattern OVER_HTTP = Pattern.compile("https?://.*", Pattern.DOTALL);
    private static final Pattern WITH_SCHEME = Pattern.compile("(?:https?|ssh|git\\+ssh|git)://.*", Pattern.DOTALL);

    /** A user or host that some program could take for an option. */
    private static final Pattern OPTION = Pattern.compile("[^:]*://(?:[^/]*@)?-.*", Pattern.DOTALL);

    private static final long MAX_BYTES = 128 << 20;

    private static final String SYSTEM_HOME = System.getProperty("user.home");

    /** What go up to 1.24 sets: ssh has no terminal to ask on, and leaves nothing behind. */
    private static final String SSH = "ssh -o ControlMaster=no -o BatchMode=yes";

    private final Probe engine;
    private final SshDialer dialer;
    private final Through through;
    private final SshSettings<Path> ssh;
    private final UserEnvironment environment;
    private final Optional<GitProgram> git;
    private final GitSettings settings;
    private final InsteadOf insteadOf;
    private final boolean deep;

    /**
     * @param engine what reaches a repository where git follows nothing that vanity does not
     * @param dialer reads the data of SSH servers, also where git decides
     * @param git empty if there is none on this machine
     */
    public GitTruth(
            Probe engine,
            SshDialer dialer,
            Through through,
            SshSettings<Path> ssh,
            UserEnvironment environment,
            Optional<GitProgram> git,
            boolean deep) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.dialer = Objects.requireNonNull(dialer, "dialer");
        this.through = Objects.requireNonNull(through, "through");
        this.ssh = Objects.requireNonNull(ssh, "ssh");
        this.environment = Objects.requireNonNull(environment, "environment");
        this.git = Objects.requireNonNull(git, "git");
        this.settings = new GitSettings(environment, git);
        this.insteadOf = InsteadOf.of(environment);
        this.deep = deep;
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        String reached = insteadOf.apply(target.repoRoot()).root();
        // scp-like text, which insteadOf can make, is for ssh
        Optional<GitRemote> remote = GitRemote.of(reached);
        boolean askable = (OVER_HTTP.matcher(reached).matches() || remote.isPresent())
                && WITH_SCHEME.matcher(target.repoRoot()).matches()
                && !OPTION.matcher(reached).matches()
                && !OPTION.matcher(target.repoRoot()).matches()
                && remote.flatMap(there -> there.address().user())
                        .filter(user -> user.startsWith("-"))
                        .isEmpty();
        if (target.vcs() != Vcs.GIT || through == Through.VANITY || !askable) {
            return engine.reach(target, deadline);
        }
        GitProbeRun run = GitProbeRun.to(target, deep, deadline);
        boolean overSsh = remote.filter(there -> !there.daemon()).isPresent();
        Result<GitSettings.Effect> effect = effect(reached, overSsh, deadline);
        if (effect instanceof Result.Failure<GitSettings.Effect> failure) {
            return run.failed(failure.concern(), ConnectionInfo.NONE)
                    .with(Via.git("git cannot read its configuration"));
        }
        GitSettings.Effect about = effect.success().orElseThrow();
        Optional<OpenSshOnly> only =
                overSsh ? Optional.of(dialer.openSshOnly(remote.orElseThrow().address(), deadline)) : Optional.empty();
        Optional<String> because = about.notFollowed()
                .or(() -> only.flatMap(OpenSshOnly::setting))
                .or(() -> through == Through.GIT ? Optional.of("--through git") : Optional.empty());
        if (because.isPresent()) {
            boolean command = overSsh && about.notFollowed().isPresent();
            boolean direct = only.filter(OpenSshOnly::direct).isPresent();
            return ask(target, reached, run, command, direct ? remote : Optional.empty())
                    .with(Via.git(because.get()));
        }
        ProbeOutcome outcome = takenOnTrust(engine.reach(target, deadline), only);
        return about.ignored().isPresent() ? outcome.with(new Via(Via.Asked.VANITY, about.ignored())) : outcome;
    }

    private Result<GitSettings.Effect> effect(String reached, boolean overSsh, Deadline deadline) {
        return OVER_HTTP.matcher(reached).matches()
                ? settings.overHttp(reached, deadline)
                : overSsh ? settings.overSsh(deadline) : settings.overDaemon(deadline);
    }

    /** Strict is the default here whatever ssh_config says, and a user who sees git go through wants to know why. */
    private static ProbeOutcome takenOnTrust(ProbeOutcome outcome, Optional<OpenSshOnly> only) {
        boolean refused = outcome.worst()
                .map(Concern::reason)
                .filter(reason -> reason == Reason.HOST_KEY_UNKNOWN || reason == Reason.HOST_KEY_CHANGED)
                .isPresent();
        if (!refused || only.filter(OpenSshOnly::takesAnyKey).isEmpty()) {
            return outcome;
        }
        List<Concern> concerns = outcome.concerns().stream()
                .map(concern -> concern.withAdvice("ssh_config has \"StrictHostKeyChecking no\", so git takes this key"
                        + " and any other: whoever sits between can answer for the host"))
                .toList();
        return new ProbeOutcome(
                concerns, outcome.modules(), outcome.ssh(), outcome.http(), outcome.refs(), outcome.via());
    }

    private ProbeOutcome ask(
            Target target, String reached, GitProbeRun run, boolean ownCommand, Optional<GitRemote> direct) {
        if (git.isEmpty()) {
            return run.failed(
                    new Concern(
                            Reason.NOT_SUPPORTED,
                            "vanity does not follow this setting, and there is no git on the PATH to ask",
                            "install git, or check on the machine that runs the proxy"),
                    ConnectionInfo.NONE);
        }
        GitWords words = new GitWords(
                new GitErrorClassifier(Forge.of(reached, target.kinds())),
                OVER_HTTP.matcher(reached).matches());
        Result<Advertisement> refs = lsRemote(git.get(), target.repoRoot(), run, words, ownCommand);
        ConnectionInfo info =
                ConnectionInfo.over(direct.flatMap(there -> look(there.address(), run.deadline())), List.of());
        ProbeOutcome outcome = run.read(refs, Optional.empty(), info);
        boolean unread =
                deep && refs.success().filter(found -> !found.isEmpty()).isPresent();
        return unread
                ? outcome.with(new Concern(
                        Reason.NOT_SUPPORTED,
                        "vanity does not read go.mod files through git",
                        "check it without --deep"))
                : outcome;
    }

    private Result<Advertisement> lsRemote(
            GitProgram program, String root, GitProbeRun run, GitWords words, boolean ownCommand) {
        try {
            GitProgram.Ended<Result<Advertisement>> ended = program.run(
                    List.of("ls-remote", "--symref", "--", root),
                    ownCommand ? Map.of() : Map.of("GIT_SSH_COMMAND", sshCommand()),
                    run.deadline(),
                    out -> read(out, run));
            if (ended.late()) {
                return Result.failed(late());
            }
            return ended.status() == 0 || ended.result().failure().isPresent()
                    ? ended.result()
                    : Result.failed(words.about(ended.words()));
        } catch (IOException e) {
            return Result.failed(
                    run.deadline().isOver()
                            ? late()
                            : new Concern(
                                    Reason.BAD_SETTING,
                                    "git cannot be run: " + SafeText.line(String.valueOf(e.getMessage()))));
        }
    }

    private static Concern late() {
        return new Concern(
                Reason.TIMEOUT,
                "git ls-remote does not come to an end in time",
                "a longer --timeout helps only if the host is slow, or what the setting names");
    }

    private static Result<Advertisement> read(InputStream out, GitProbeRun run) {
        RefTally tally = new RefTally(run::wants);
        BoundedInput.Allowance allowance = new BoundedInput.Allowance(MAX_BYTES);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new BoundedInput(out, allowance), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(line, tally);
            }
            return tally.result();
        } catch (IOException e) {
            return allowance.isExceeded()
                    ? RefTally.tooMuch("host sends more than %d MiB of refs".formatted(MAX_BYTES >> 20))
                    : Result.failed(new Concern(Reason.CONNECTION_LOST, "git's output ends in the middle"));
        }
    }

    /** A line of the output, such as {@code ref: refs/heads/main<TAB>HEAD} or an object id and a name. */
    private static void count(String line, RefTally tally) {
        if (line.startsWith("ref: ") && line.endsWith("\tHEAD")) {
            tally.pointHeadTo(line.substring("ref: ".length(), line.indexOf('\t')));
        } else {
            RefTally.idOf(line, '\t').ifPresent(id -> tally.count(id, line.substring(id.length() + 1)));
        }
    }

    /** Where nothing else is set: what our own options name, and the same home directory as everywhere. */
    private String sshCommand() {
        List<String> words = new ArrayList<>(List.of(SSH));
        if (!environment.loginHome().toString().equals(SYSTEM_HOME)) {
            Path config = environment.loginHome().resolve(".ssh/config");
            words.add("-F " + quoted(Files.exists(config) ? config.toString() : "/dev/null"));
        }
        ssh.knownHosts()
                .ifPresent(file -> words.add(
                        "-o " + quoted("UserKnownHostsFile=\"%s\"".formatted(file)) + " -o GlobalKnownHostsFile=none"));
        ssh.identities().forEach(file -> words.add("-i " + quoted(file.toString())));
        if (!ssh.identities().isEmpty()) {
            words.add("-o IdentitiesOnly=yes");
        }
        return String.join(" ", words);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** What the server offers. Git has decided, so nothing of the way that we take to it counts. */
    private Optional<SshInfo> look(SshAddress address, Deadline deadline) {
        SshAnswer answer = dialer.dial(address, deadline);
        if (answer instanceof SshAnswer.Opened opened) {
            opened.connection().close();
            return Optional.of(opened.ssh());
        }
        return ((SshAnswer.Refused) answer).ssh();
    }
}
