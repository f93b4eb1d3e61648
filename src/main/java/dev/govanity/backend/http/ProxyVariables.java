package dev.govanity.backend.http;

import dev.govanity.backend.http.ProxyRoute.Direct;
import dev.govanity.backend.http.ProxyRoute.Unusable;
import dev.govanity.backend.http.ProxyRoute.Via;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxies that the environment names.
 *
 * <p>git's are {@code http_proxy} (in lower case alone, because a web server passes a header "Proxy" to its programs as
 * {@code HTTP_PROXY}), {@code https_proxy}, {@code HTTPS_PROXY}, {@code all_proxy}, {@code ALL_PROXY}, and
 * {@code no_proxy} by curl's rules. go takes {@code HTTP_PROXY} too, knows no {@code all_proxy}, and never uses a proxy
 * for this machine itself.
 */
final class ProxyVariables extends ProxySelector {
    private static final Pattern SHAPE = Pattern.compile("(?:(?<scheme>[A-Za-z0-9+.-]+)://)?"
            + "(?:(?<user>[^:@/]*)(?::(?<password>[^/]*))?@)?"
            + "(?<host>\\[[^\\]]+\\]|[^:/@\\[\\]]+)(?::(?<port>[0-9]{1,5}))?/?.*");

    private static final String TUNNELING = "jdk.http.auth.tunneling.disabledSchemes";

    private final UserEnvironment environment;
    private final Map<String, List<String>> names;
    private final int defaultPort;
    private final boolean sparesLoopback;
    private final NoProxy noProxy;

    private ProxyVariables(
            UserEnvironment environment, Map<String, List<String>> names, int defaultPort, boolean sparesLoopback) {
        this.environment = environment;
        this.names = names;
        this.defaultPort = defaultPort;
        this.sparesLoopback = sparesLoopback;
        this.noProxy = NoProxy.of(environment
                .variable("no_proxy")
                .or(() -> environment.variable("NO_PROXY"))
                .orElse(""));
    }

    static ProxyVariables ofGit(UserEnvironment environment) {
        return new ProxyVariables(
                environment,
                Map.of(
                        "http", List.of("http_proxy", "all_proxy", "ALL_PROXY"),
                        "https", List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")),
                1080, // curl's, from the days of SOCKS
                false);
    }

    static ProxyVariables ofGo(UserEnvironment environment) {
        return new ProxyVariables(
                environment,
                Map.of(
                        "http", List.of("HTTP_PROXY", "http_proxy"),
                        "https", List.of("HTTPS_PROXY", "https_proxy")),
                80,
                true);
    }

    /**
     * Lets Java's client log in to a proxy before it tunnels TLS, as git and go do. Java refuses that by default,
     * because the password crosses the network in the clear. It counts for the whole process, and only before the first
     * request. If the property is already set, it stays.
     */
    static void allowLoginForTunnels() {
        if (System.getProperty(TUNNELING) == null) {
            System.setProperty(TUNNELING, "");
        }
    }

    /** Whether any variable names a proxy with a password. */
    boolean haveLogins() {
        return names.values().stream()
                .flatMap(List::stream)
                .anyMatch(name -> environment
                        .variable(name)
                        .filter(value -> value.contains("@"))
                        .isPresent());
    }

    ProxyRoute route(String scheme, String bareHost) {
        if (noProxy.covers(bareHost) || (sparesLoopback && isLoopback(bareHost))) {
            return new Direct();
        }
        return names.get(scheme).stream()
                .filter(name -> environment.variable(name).isPresent())
                .findFirst()
                .map(name -> parse(name, environment.variable(name).orElseThrow()))
                .orElseGet(Direct::new);
    }

    /** As golang.org/x/net/http/httpproxy: {@code localhost} and the addresses of the machine itself. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    private ProxyRoute parse(String name, String value) {
        Matcher found = SHAPE.matcher(value);
        if (!found.matches()) {
            return unusable(Reason.BAD_SETTING, "$" + name + " is no proxy URL", name);
        }
        String scheme =
                Optional.ofNullable(found.group("scheme")).orElse("http").toLowerCase(Locale.ROOT);
        if (!scheme.equals("http")) {
            String shown = SafeText.line(scheme + "://" + found.group("host"));
            return unusable(
                    Reason.NOT_SUPPORTED, "$" + name + " is \"" + shown + "\", which is no plain HTTP proxy", name);
        }
        int port = found.group("port") == null ? defaultPort : Integer.parseInt(found.group("port"));
        Optional<Login> login = Optional.ofNullable(found.group("user"))
                .map(user -> new Login(
                        decoded(user),
                        Optional.ofNullable(found.group("password"))
                                .map(ProxyVariables::decoded)
                                .orElse(""),
                        "$" + name));
        return port > 65535
                ? unusable(Reason.BAD_SETTING, "$" + name + " has the port " + port, name)
                : new Via(found.group("host"), port, login, name);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // no escape after all
        }
    }

    private static Unusable unusable(Reason reason, String message, String name) {
        return new Unusable(new Concern(
                reason,
                message,
                "set $" + name + " to http://HOST:PORT, or add the host to $no_proxy if it needs no proxy"));
    }

    /** The same for Java's clients; a proxy that cannot be used is none. */
    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        ProxyRoute route = names.containsKey(uri.getScheme()) ? route(uri.getScheme(), bare) : new Direct();
        return route instanceof Via via
                ? List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(via.host(), via.port())))
                : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
        // the caller gets the exception
    }
}
