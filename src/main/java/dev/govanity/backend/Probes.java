package dev.govanity.backend;

import dev.govanity.backend.discovery.Discovery;
import dev.govanity.backend.discovery.LiveCheck;
import dev.govanity.backend.discovery.LiveFinding;
import dev.govanity.backend.discovery.LiveProbe;
import dev.govanity.backend.discovery.PublicAddress;
import dev.govanity.backend.git.GitConfiguration;
import dev.govanity.backend.git.GitProbe;
import dev.govanity.backend.git.GitTruth;
import dev.govanity.backend.http.GoproxyProbe;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.http.WebProbe;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.backend.probe.Through;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.backend.realgit.GitProgram;
import dev.govanity.backend.realgit.LookedThrough;
import dev.govanity.backend.ssh.SshDialer;
import dev.govanity.golang.Vcs;
import dev.govanity.openssh.SshSettings;
import dev.govanity.outcome.ProbeOutcome;
import java.nio.file.Path;
import java.util.Optional;

/** Every way to reach a repository there is, by what the root says of itself. */
public final class Probes implements Probe, LiveProbe, AutoCloseable {
    private final HttpSettings http;
    private final UserEnvironment environment;
    private final Optional<GitProgram> program;
    private final SshDialer dialer;
    private final Probe git;
    private final Probe web;
    private final Probe goproxy;
    private final HttpFetcher asGit;
    private final HttpFetcher asGo;
    private final Discovery discovery;
    private final LiveProbe live;

    /**
     * @param deep whether the go.mod of each module is read, too
     */
    public Probes(SshSettings<Path> ssh, HttpSettings http, UserEnvironment environment, boolean deep) {
        this(ssh, http, environment, Through.AUTO, deep);
    }

    /**
     * @param through who reaches git repositories
     * @param deep whether the go.mod of each module is read, too
     */
    public Probes(
            SshSettings<Path> ssh, HttpSettings http, UserEnvironment environment, Through through, boolean deep) {
        this.http = http;
        this.environment = environment;
        program = GitProgram.find(environment);
        dialer = new SshDialer(ssh, environment);
        asGit = HttpFetcher.git(asConfigured(http, environment), environment);
        asGo = HttpFetcher.go(http, environment);
        Probe engine = new GitProbe(dialer, asGit, environment, deep);
        git = new GitTruth(engine, dialer, through, ssh, environment, program, deep);
        web = new WebProbe(asGit);
        goproxy = new GoproxyProbe(asGo);
        discovery = new Discovery(http, environment);
        live = new LiveCheck(discovery);
    }

    /** What all this looks through on this machine, in one line. */
    public String lookedThrough(Deadline deadline) {
        return LookedThrough.line(program, http, environment, deadline);
    }

    /** Where neither a flag nor a variable names authorities, git's configuration may. */
    private static HttpSettings asConfigured(HttpSettings http, UserEnvironment environment) {
        Optional<Path> ca = environment.variable("GIT_SSL_CAINFO").isPresent()
                ? http.ca()
                : http.ca().or(() -> GitConfiguration.of(environment).sslCaInfo());
        return new HttpSettings(http.netrc(), ca);
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        return probe(target).reach(target, deadline);
    }

    @Override
    public LiveFinding ask(PublicAddress address, Deadline deadline) {
        return live.ask(address, deadline);
    }

    private Probe probe(Target target) {
        if (target.vcs() == Vcs.MOD) {
            return goproxy;
        }
        String root = target.repoRoot();
        boolean overHttp = root.startsWith("https://") || root.startsWith("http://");
        return target.vcs() != Vcs.GIT && overHttp ? web : git;
    }

    @Override
    public void close() {
        discovery.close();
        asGo.close();
        asGit.close();
        dialer.close();
        program.ifPresent(GitProgram::close);
    }
}
