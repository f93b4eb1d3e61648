package dev.govanity.config;

import dev.govanity.openssh.SshSettings;
import dev.govanity.yaml.YamlNode.Scalar;
import java.time.Duration;
import java.util.List;

/** The keys of {@code health} and of the sections in it. */
final class HealthKeys {
    static final Keys ALL = new Keys();
    private static final SshSettings<String> DEFAULT_SSH = SshSettings.defaults();
    private static final Keys OF_SSH = new Keys();
    private static final Keys OF_HTTP = new Keys();

    static final SectionType<Health> TYPE = new SectionType<>(ALL, HealthKeys::health);

    private static final Key<Boolean> LEGACY = OF_SSH.declare(
                    "legacy",
                    new WordType<>("fallback", true, "deny", false),
                    "Whether to try algorithms that OpenSSH has retired if the modern ones fail.")
            .leftOut(DEFAULT_SSH.legacy());
    private static final Key<Boolean> HOST_KEYS = OF_SSH.declare(
                    "host_keys",
                    new WordType<>("strict", false, "accept-new", true),
                    "Whether to refuse an unknown host key or to trust it.")
            .leftOut(DEFAULT_SSH.acceptNewHostKeys());
    private static final Key<String> KNOWN_HOSTS = OF_SSH.declare(
            "known_hosts", TextType.ANY, "A file of known host keys. Default: those of the user and the system.");
    private static final Key<List<String>> IDENTITIES =
            OF_SSH.declare("identities", new TextListType(), "Private key files. Default: those of the user.");

    private static final Key<String> NETRC =
            OF_HTTP.declare("netrc", TextType.ANY, "A file with credentials. Default: the user's.");
    private static final Key<String> CA =
            OF_HTTP.declare("ca", TextType.ANY, "A file with further certificate authorities.");

    private static final Key<Duration> INTERVAL = ALL.declare(
                    "interval",
                    new DurationType(Health.SHORTEST_INTERVAL),
                    "The time from one check of a repository to the next.")
            .leftOut(Health.DEFAULT_INTERVAL);
    private static final Key<Duration> TIMEOUT = ALL.declare(
                    "timeout", new DurationType(Health.SHORTEST_TIMEOUT), "The time limit for one whole check.")
            .leftOut(Health.DEFAULT_TIMEOUT);
    private static final Key<Boolean> LIVE = ALL.declare(
                    "live", WordType.FLAG, "Whether to ask the public address of each import path, too.")
            .leftOut(Health.DEFAULT.live());
    private static final Key<SshSettings<String>> SSH = ALL.declare(
                    "ssh", new SectionType<>(OF_SSH, HealthKeys::ssh), "How to connect to backends by SSH.")
            .leftOut(DEFAULT_SSH);
    private static final Key<Health.Http> HTTP = ALL.declare(
                    "http", new SectionType<>(OF_HTTP, HealthKeys::http), "How to connect to backends by HTTP.")
            .leftOut(Health.Http.DEFAULT);

    private HealthKeys() {}

    private static Health health(Values values) {
        return new Health(
                values.meaning(INTERVAL),
                values.meaning(TIMEOUT),
                values.meaning(LIVE),
                values.meaning(SSH),
                values.meaning(HTTP));
    }

    private static SshSettings<String> ssh(Values values) {
        return new SshSettings<>(
                values.meaning(LEGACY),
                values.meaning(HOST_KEYS),
                values.text(KNOWN_HOSTS).map(Scalar::text),
                values.located(IDENTITIES).map(Located::value).orElse(List.of()));
    }

    private static Health.Http http(Values values) {
        return new Health.Http(
                values.text(NETRC).map(Scalar::text), values.text(CA).map(Scalar::text));
    }
}
