package dev.govanity.backend.probe;

import dev.govanity.golang.GoUrl;
import dev.govanity.golang.Verdict;
import java.util.Locale;

/** The host and port that a repo root is on. What happens to one root there says something of the others. */
final class Endpoint {
    private Endpoint() {}

    /** {@code host:port} in small letters, with the scheme's port where the root has none. */
    static String of(String repoRoot) {
        if (!(GoUrl.parse(repoRoot) instanceof Verdict.Accepted<GoUrl> url)) {
            return repoRoot;
        }
        String host = url.value().hostname().text().toLowerCase(Locale.ROOT);
        String bracketed = host.indexOf(':') < 0 ? host : "[" + host + "]";
        String port = url.value().port().map(GoUrl.Part::text).orElse("");
        String shown = port.isEmpty() ? defaultPort(url.value().scheme()) : port;
        return shown.isEmpty() ? bracketed : bracketed + ":" + shown;
    }

    private static String defaultPort(String scheme) {
        return switch (scheme) {
            case "ssh", "git+ssh", "ssh+git", "svn+ssh", "bzr+ssh" -> "22";
            case "https" -> "443";
            case "http" -> "80";
            case "git" -> "9418";
            default -> "";
        };
    }
}
