package dev.govanity.backend.http;

import dev.govanity.forge.RootReview;
import dev.govanity.outcome.SafeText;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https URL, read as leniently as curl reads it: a character that may not stand in a URL is escaped, a
 * fragment is dropped, and {@code .} and {@code ..} in the path are followed.
 *
 * @param scheme {@code http} or {@code https}
 * @param user before the host, decoded; empty if there is none
 * @param password decoded; empty if there is none. Never to be shown
 * @param host in lower case; an IPv6 address has brackets
 * @param port as written, or the scheme's own
 * @param file path and query, beginning with a slash
 */
record WebAddress(String scheme, Optional<String> user, Optional<String> password, String host, int port, String file) {
    private static final Pattern SHAPE = Pattern.compile(
            "(?i)(?<scheme>https?)://(?:(?<user>[^/?#]*)@)?"
                    + "(?<host>\\[[^\\]/?#]*\\]|[^:/?#@]*)(?::(?<port>[0-9]{0,5}))?(?<file>[/?][^#]*)?(?:#.*)?",
            Pattern.DOTALL);
    /** Servers refuse longer ones. */
    private static final int LONGEST = 8192;

    /** More than is ever shown. */
    private static final int MOST_SHOWN = 2000;

    private static final Pattern USER = Pattern.compile("^([^/?#]*//)[^/?#]*@");
    private static final Pattern HAS_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:");
    private static final Pattern ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^!-~]+|[\"<>\\\\^`{|}\\[\\]]");

    /** Parses a URL; empty if it is not one, or if Java's client cannot ask its host. */
    static Optional<WebAddress> of(String url) {
        Matcher found = SHAPE.matcher(url);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            String scheme = found.group("scheme").toLowerCase(Locale.ROOT);
            Optional<String> userInfo = Optional.ofNullable(found.group("user"));
            WebAddress address = new WebAddress(
                    scheme,
                    userInfo.map(text -> decoded(text.split(":", 2)[0])).filter(user -> !user.isEmpty()),
                    userInfo.filter(text -> text.contains(":")).map(text -> decoded(text.split(":", 2)[1])),
                    asciiHost(found.group("host")),
                    port(scheme, found.group("port")),
                    fileOf(found.group("file")));
            return address.uri().getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String asciiHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[") ? name : IDN.toASCII(name);
    }

    private static int port(String scheme, String digits) {
        int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
        if (port > 65535) {
            throw new IllegalArgumentException("port " + port);
        }
        return port;
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String fileOf(String written) {
        if (written == null) {
            return "/";
        }
        String file = ESCAPE.matcher(written).replaceAll(odd -> escaped(odd.group()));
        int query = file.indexOf('?');
        return query < 0 ? withoutDots(file) : withoutDots(file.substring(0, query)) + file.substring(query);
    }

    /** As RFC 3986 §5.2.4, which curl does to every path, and go to those of redirects. */
    private static String withoutDots(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String[] elements = path.split("/", -1);
        for (int i = 1; i < elements.length; i++) {
            boolean up = elements[i].equals("..");
            boolean dots = up || elements[i].equals(".");
            if (up) {
                kept.pollLast();
            }
            if (!dots) {
                kept.addLast(elements[i]);
            } else if (i == elements.length - 1) {
                kept.addLast("");
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            out.append("%%%02X".formatted(octet & 0xff));
        }
        return out.toString();
    }

    private URI uri() throws URISyntaxException {
        return new URI(scheme + "://" + hostAndPort() + file);
    }

    /** The URL for Java's client: without the user, who goes into a header. */
    URI toUri() {
        try {
            return uri();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // of() has tried
        }
    }

    /** The same host with another path and query. */
    WebAddress withFile(String other) {
        return new WebAddress(scheme, user, password, host, port, other);
    }

    /** The same, and on the same server with the user of the URL that led here, as curl does. */
    WebAddress withUserOf(WebAddress other) {
        boolean sameServer = scheme.equals(other.scheme) && endpoint().equals(other.endpoint());
        return sameServer && user.isEmpty() && password.isEmpty()
                ? new WebAddress(scheme, other.user, other.password, host, port, file)
                : this;
    }

    boolean isTls() {
        return scheme.equals("https");
    }

    /** The host, and the port unless it is the scheme's own. */
    String hostAndPort() {
        return port == defaultPort(scheme) ? host : host + ":" + port;
    }

    /** The host and the port in any case. */
    String endpoint() {
        return host + ":" + port;
    }

    /** The host as a name or address of its own, without brackets. */
    String bareHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The path without its query. */
    String path() {
        int query = file.indexOf('?');
        return query < 0 ? file : file.substring(0, query);
    }

    /** The URL as it may be shown: without user and password. */
    String shown() {
        return masked(scheme + "://" + hostAndPort() + file);
    }

    /** A URL in one line, without its user and with its tokens hidden. */
    static String masked(String url) {
        String beginning = url.substring(0, Math.min(url.length(), MOST_SHOWN));
        String anonymous = USER.matcher(beginning).replaceFirst("$1");
        return SafeText.line(RootReview.shown(anonymous));
    }

    /** Where a {@code Location} leads from here; empty if that is no http or https URL. */
    Optional<WebAddress> redirect(String location) {
        if (location.length() > LONGEST) {
            return Optional.empty();
        }
        if (HAS_SCHEME.matcher(location).lookingAt()) {
            return of(location);
        }
        if (location.startsWith("//")) {
            return of(scheme + ":" + location);
        }
        return of(scheme + "://" + hostAndPort() + base(location) + location);
    }

    /** What of the path here goes before a location. */
    private String base(String location) {
        if (location.startsWith("/")) {
            return "";
        }
        return location.startsWith("?") ? path() : path().substring(0, path().lastIndexOf('/') + 1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return shown();
    }
}
