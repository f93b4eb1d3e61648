package dev.govanity.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that can be wrong with a repository host, or with the connection to it. The codes are stable, because
 * programs compare them.
 */
public enum Reason {
    // the way to the host
    DNS("the host name does not resolve"),
    CONNECT_REFUSED("nothing listens on the port"),
    UNREACHABLE("there is no route to the host"),
    TIMEOUT("the host did not answer in time"),
    CONNECTION_LOST("the connection ended in the middle"),
    TOO_MUCH("the host sent more than a repository host would"),
    HOST_DOWN("not tried: the host did not answer for other repositories"),
    NOT_SUPPORTED("vanity cannot check this kind of repository root"),
    BAD_SETTING("a setting of this machine cannot be used"),

    // SSH
    NOT_SSH("the service on the port does not speak SSH"),
    NO_COMMON_KEX("the server offers no key exchange method that is allowed"),
    NO_COMMON_HOST_KEY("the server has no host key of a type that is allowed"),
    NO_COMMON_CIPHER("the server offers no cipher that is allowed"),
    NO_COMMON_MAC("the server offers no message authentication code that is allowed"),
    SSH_PROTOCOL("the server breaks the SSH protocol"),
    HOST_KEY_UNKNOWN("the host key is not in known_hosts"),
    HOST_KEY_CHANGED("the host key differs from the one in known_hosts"),
    HOST_KEY_REVOKED("the host key is revoked in known_hosts"),
    AUTH_REFUSED("the server accepts none of the keys"),
    SSH_LEGACY(ProbeStatus.DEGRADED, "the server needs algorithms that current OpenSSH refuses"),

    // TLS and HTTP
    NOT_TLS("the service on the port does not speak TLS"),
    TLS_UNTRUSTED("no authority that this machine trusts has signed the certificate"),
    TLS_EXPIRED("the certificate has expired or is not valid yet"),
    TLS_WRONG_NAME("the certificate is for another name"),
    TLS_PROTOCOL("the two sides have no TLS version or cipher in common"),
    TLS_EXPIRES_SOON(ProbeStatus.DEGRADED, "the certificate expires soon"),
    PROXY("the HTTP proxy does not let the request through"),
    HTTP_UNAUTHORIZED("the host asks for credentials and accepts none that were sent"),
    HTTP_FORBIDDEN("the host forbids it"),
    HTTP_NOT_FOUND("the host knows no repository at the address"),
    HTTP_SERVER_ERROR("the host reports an internal error"),
    HTTP_STATUS("the host answers with a status that git does not expect"),
    HTTP_LOGIN_PAGE("the host answers with a web page instead of a repository"),
    REDIRECT_LOOP("the host redirects without end"),
    REDIRECTED(ProbeStatus.DEGRADED, "the repository has moved to another address"),
    INSECURE(ProbeStatus.DEGRADED, "nothing protects the transfer"),
    NOT_HTTP("the service on the port does not speak HTTP"),
    HTTP_PROTOCOL("the server breaks the HTTP protocol"),

    // what is behind it
    REPOSITORY_NOT_FOUND("the host has no such repository, or hides it from this user"),
    NOT_A_REPOSITORY("the answer is not a repository"),
    EMPTY_REPOSITORY(ProbeStatus.DEGRADED, "the repository has no commits"),
    NO_HEAD(ProbeStatus.DEGRADED, "the repository's HEAD points nowhere"),
    NO_GO_MOD("there is no go.mod where the import path needs it"),
    MODULE_PATH_MISMATCH("go.mod declares another module path"),
    NOT_A_PROXY("the server is not a module proxy"),
    GIT_FAILED("git on the host fails"),
    HEAD_MODULE_PATH(ProbeStatus.DEGRADED, "go.mod at HEAD declares another module path than the newest version"),

    // the public address
    LIVE_DIFFERS("the public address sends go elsewhere than the file"),
    LIVE_MISSING("the public address has no go-import tag"),
    LIVE_UNREACHABLE("the public address gives go no answer that it can use"),

    /** A bug in vanity. */
    INTERNAL("an internal error in vanity");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final ProbeStatus status;
    private final String summary;

    Reason(String summary) {
        this(ProbeStatus.FAILED, summary);
    }

    Reason(ProbeStatus status, String summary) {
        this.status = Objects.requireNonNull(status, "status");
        this.summary = Objects.requireNonNull(summary, "summary");
    }

    /** The reason with this code; empty if there is none. */
    public static Optional<Reason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst();
    }

    /** The word for it in reports, in kebab-case. */
    public String code() {
        return code;
    }

    /** {@link ProbeStatus#FAILED}, or {@link ProbeStatus#DEGRADED} if the repository can still be fetched. */
    public ProbeStatus status() {
        return status;
    }

    /** A general description. */
    public String summary() {
        return summary;
    }
}
