package dev.govanity.backend.http;

import dev.govanity.backend.probe.FileFailure;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.Quote;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The netrc file of one program, read once.
 *
 * <p>git's libcurl reads {@code ~/.netrc}, and {@code $NETRC} from 8.16 on, which no stable distribution has; go reads
 * {@code $NETRC}, or else {@code ~/.netrc}.
 *
 * @param file where it is, or would be
 * @param text its content; "" if there is none
 * @param gos the file of {@code $NETRC}, if that is a different file, which only go reads
 * @param problem why it cannot be used though a flag or the config names it
 */
record Netrc(Path file, String text, Optional<Path> gos, Optional<Concern> problem) {
    static Netrc ofGit(HttpSettings settings, UserEnvironment environment) {
        Path usual = usual(environment);
        Optional<Path> gos = settings.netrc().isPresent()
                ? Optional.empty()
                : variable(environment).filter(file -> !file.equals(usual));
        return read(settings, usual, gos);
    }

    static Netrc ofGo(HttpSettings settings, UserEnvironment environment) {
        return read(settings, variable(environment).orElse(usual(environment)), Optional.empty());
    }

    private static Path usual(UserEnvironment environment) {
        return environment.home().resolve(".netrc");
    }

    private static Optional<Path> variable(UserEnvironment environment) {
        return environment.variable("NETRC").map(Path::of);
    }

    private static Netrc read(HttpSettings settings, Path usual, Optional<Path> gos) {
        Path file = settings.netrc().orElse(usual);
        try {
            return new Netrc(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8), gos, Optional.empty());
        } catch (IOException e) {
            // a file that no setting names may be missing, and git and go pass over one that they may not read
            return new Netrc(file, "", gos, settings.netrc().map(named -> unreadable(named, e)));
        }
    }

    private static Concern unreadable(Path file, IOException e) {
        return new Concern(
                Reason.BAD_SETTING,
                "netrc file " + Quote.quote(file.toString()) + ": " + FileFailure.reason(e),
                "name a netrc file that this user can read");
    }

    /** What git's libcurl would send to a host. */
    Optional<Login> asCurl(WebAddress url) {
        return CurlNetrc.find(text, url.bareHost(), url.user(), file.toString());
    }

    /** What go would send with a request. */
    Optional<Login> asGo(WebAddress url) {
        return GoNetrc.find(text, url, file.toString());
    }
}
