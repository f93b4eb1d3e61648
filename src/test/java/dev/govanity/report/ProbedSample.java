package dev.govanity.report;

import dev.govanity.outcome.Backend;
import dev.govanity.outcome.Checked;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.LiveAnswer;
import dev.govanity.outcome.NotAsked;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.ProbeResult;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.SshConfigEntry;
import dev.govanity.outcome.SshInfo;
import dev.govanity.outcome.Via;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may come of asking backends, with everything in it that a format can stumble over. */
final class ProbedSample {
    private static final String GERRIT = "gerrit.mycompany.com:29418";
    private static final String FORGE = "git.mycompany.com:443";
    private static final SshInfo LEGACY = new SshInfo(
            "SSH-2.0-GerritCodeReview_2.8 (SSHD-CORE-0.9.0)",
            "diffie-hellman-group14-sha1",
            "ssh-rsa",
            "SHA256:5g/3sJ0nDq9vU9b8lQ1ZlmQxv1m2bQm1m9a2C6kQy0E",
            "aes128-ctr",
            "hmac-sha1",
            List.of(
                    new SshInfo.Legacy("kex", "diffie-hellman-group14-sha1", "8.2"),
                    new SshInfo.Legacy("host-key", "ssh-rsa", "8.8")),
            Optional.of(SshInfo.OpenSsh.REFUSES),
            "Unable to negotiate with 10.10.30.30 port 29418: no matching key exchange method found. Their offer:"
                    + " diffie-hellman-group14-sha1,diffie-hellman-group1-sha1",
            Optional.of(new SshConfigEntry(
                    "gerrit.mycompany.com",
                    List.of(),
                    Optional.empty(),
                    List.of(
                            new SshConfigEntry.Algorithm("kex", "diffie-hellman-group14-sha1"),
                            new SshConfigEntry.Algorithm("host-key", "ssh-rsa")))));
    private static final Concern NEEDS_LEGACY = new Concern(
            Reason.SSH_LEGACY,
            "server needs diffie-hellman-group14-sha1, which OpenSSH refuses since 8.2",
            "replace the server, or until then let OpenSSH on the proxy host have what it needs");

    private static final List<LiveAnswer> LIVE = List.of(
            new LiveAnswer(
                    "mycompany.com/go/lib",
                    "mycompany.com/go/lib git https://git.mycompany.com/mono.git go/lib",
                    Optional.of("mycompany.com/go/lib git https://git.mycompany.com/mono.git go/lib"),
                    Optional.empty()),
            new LiveAnswer(
                    "mycompany.com/go/tool",
                    "mycompany.com/go/tool git https://git.mycompany.com/mono.git go/tool",
                    Optional.of("mycompany.com/go/tool git https://old.mycompany.com/tool.git"),
                    Optional.of(new Concern(
                            Reason.LIVE_DIFFERS,
                            "\"https://mycompany.com/go/tool?go-get=1\" has the tag \"mycompany.com/go/tool git"
                                    + " https://old.mycompany.com/tool.git\" instead of \"mycompany.com/go/tool git"
                                    + " https://git.mycompany.com/mono.git go/tool\"",
                            "have the server there serve this file"))));

    private ProbedSample() {}

    /** The same, as one check that could not ask for one public address. */
    static Checked checked() {
        return new Checked(results(), List.of(new NotAsked("/go/<nowhere>", NotAsked.Because.NO_HOST)));
    }

    /** Two hosts: one with legacy algorithms and a repository that is not there, one with every kind of success. */
    static List<ProbeResult> results() {
        return List.of(
                result(
                        GERRIT,
                        "ssh://gerrit.mycompany.com:29418/go/common",
                        312,
                        2,
                        outcome(
                                List.of(NEEDS_LEGACY),
                                List.of(module("mycompany.com/go/common", "v1.0.0", "v1.1.0", "v1.2.0")),
                                LEGACY)),
                result(
                                FORGE,
                                "https://git.mycompany.com/mono.git",
                                41,
                                1,
                                new ProbeOutcome(
                                        List.of(),
                                        List.of(
                                                module("mycompany.com/go/lib", "v0.1.0"),
                                                module("mycompany.com/go/tool")),
                                        Optional.empty(),
                                        Optional.of(new HttpInfo(
                                                200,
                                                Optional.of(new HttpInfo.Tls(
                                                        "TLSv1.3", Instant.parse("2027-01-01T00:00:00Z"))))),
                                        Optional.of(new Refs("refs/heads/main", 2, 5))))
                        .withLive(LIVE),
                result(
                        GERRIT,
                        "ssh://gerrit.mycompany.com:29418/<nope>&\"",
                        1200,
                        1,
                        outcome(
                                List.of(
                                        NEEDS_LEGACY,
                                        new Concern(
                                                Reason.REPOSITORY_NOT_FOUND,
                                                "server says \"Project not found: <nope>&\"",
                                                "compare the name with the forge's",
                                                "let the key's user read it:\nfirst line\nsecond line")),
                                List.of(),
                                LEGACY)),
                result(
                        FORGE,
                        "https://git.mycompany.com/foo.git",
                        55,
                        1,
                        new ProbeOutcome(
                                List.of(new Concern(
                                        Reason.MODULE_PATH_MISMATCH,
                                        "module declares its path as: github.com/acme/foo but was required as:"
                                                + " mycompany.com/go/foo")),
                                List.of(new GoModule(
                                        "mycompany.com/go/foo",
                                        List.of("v1.0.0", "v1.0.1"),
                                        Optional.of(new GoModule.GoMod("github.com/acme/foo", false)))),
                                Optional.empty(),
                                Optional.of(new HttpInfo(200, Optional.empty())),
                                Optional.of(new Refs("", 1, 2)),
                                Via.git("credential.helper is set"))),
                new ProbeResult(
                        new Backend(
                                "https://hg.mycompany.com/old",
                                "hg",
                                "hg.mycompany.com:443",
                                List.of("mycompany.com/go/old")),
                        new ProbeOutcome(
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.of(new HttpInfo(200, Optional.empty())),
                                Optional.empty()),
                        Duration.ofMillis(9),
                        1));
    }

    private static ProbeResult result(String host, String root, int millis, int attempts, ProbeOutcome outcome) {
        List<String> paths = outcome.modules().isEmpty()
                ? List.of("mycompany.com/go/nope")
                : outcome.modules().stream().map(GoModule::importPath).toList();
        return new ProbeResult(new Backend(root, "git", host, paths), outcome, Duration.ofMillis(millis), attempts);
    }

    private static ProbeOutcome outcome(List<Concern> concerns, List<GoModule> modules, SshInfo ssh) {
        return new ProbeOutcome(concerns, modules, Optional.of(ssh), Optional.empty(), Optional.empty());
    }

    private static GoModule module(String path, String... versions) {
        return new GoModule(path, List.of(versions), Optional.empty());
    }
}
