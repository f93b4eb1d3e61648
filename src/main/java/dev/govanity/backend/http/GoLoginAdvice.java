package dev.govanity.backend.http;

import dev.govanity.golang.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How go's user gets in where a server asks for a login.
 *
 * @param go who asked
 * @param page the answer that wants a login
 */
public record GoLoginAdvice(HttpFetcher go, FetchResult.Page page) {
    public GoLoginAdvice {
        Objects.requireNonNull(go, "go");
        Objects.requireNonNull(page, "page");
    }

    /** What to do, a step each. */
    public List<String> steps() {
        if (page.sent().isPresent()) {
            return List.of("see whether the password of "
                    + Quote.quote(page.sent().get().shownName()) + " in "
                    + page.sent().get().origin() + " is right, and whether it may read the module");
        }
        WebAddress server = page.last();
        if (!server.isTls()) {
            return List.of("have the server answer over https: go sends no login over http");
        }
        List<String> advice = new ArrayList<>();
        go.netrc()
                .asCurl(server)
                .ifPresent(gits ->
                        advice.add(gits.origin() + " is for git alone: go wants the port as well, and no default"));
        advice.add("write into " + go.netrc().file() + " of the user who fetches: machine " + server.hostAndPort()
                + " login USER password TOKEN");
        return advice;
    }
}
