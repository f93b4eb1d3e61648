package dev.govanity.backend.http;

import dev.govanity.forge.Forge;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How git's user gets in.
 *
 * @param git who asked
 * @param repoRoot what was asked for
 * @param page the answer that wants a login
 * @param forge the kind of host
 */
record LoginAdvice(HttpFetcher git, String repoRoot, FetchResult.Page page, Forge forge) {

    Concern unauthorized() {
        String server = "\"" + page.last().scheme() + "://" + page.last().hostAndPort() + "\" ";
        Challenges challenges = Challenges.of(page.headers());
        if (!challenges.schemes().isEmpty() && !challenges.acceptsBasic()) {
            return new Concern(
                    Reason.HTTP_UNAUTHORIZED,
                    server + "accepts " + challenges.shown() + " alone, and vanity knows only Basic",
                    "have the server accept Basic for the user who fetches, or write the ssh root");
        }
        Optional<Login> unsent = git.login(repoRoot).filter(known -> page.sent().isEmpty());
        if (unsent.isPresent()) {
            return new Concern(
                    Reason.HTTP_UNAUTHORIZED,
                    server + "asks for a login and does not say how; that of \""
                            + unsent.get().shownName() + "\" in " + unsent.get().origin()
                            + " was not sent, because git sends it only to what asks for it by name",
                    "have the server, or the proxy before it, send \"WWW-Authenticate: Basic\" with its 401");
        }
        if (page.sent().isEmpty()) {
            return new Concern(
                    Reason.HTTP_UNAUTHORIZED,
                    server + "asks for a login, and there is none in " + file(),
                    credentials());
        }
        Login login = page.sent().get();
        List<String> advice = new ArrayList<>();
        advice.add("see whether the password of \"" + login.shownName() + "\" is right and has not expired");
        password().ifPresent(advice::add);
        return new Concern(
                Reason.HTTP_UNAUTHORIZED,
                server + "refuses the login of \"" + login.shownName() + "\" in " + login.origin(),
                advice);
    }

    /** For a page that asks a person to log in: the status was 200, so git was not asked for a login. */
    List<String> afterLoginPage() {
        List<String> advice = new ArrayList<>();
        Optional<Login> known = git.login(repoRoot);
        if (page.sent().isPresent() || known.isEmpty()) {
            advice.addAll(credentials());
        } else {
            advice.add("the login of \"" + known.get().shownName() + "\" in "
                    + known.get().origin()
                    + " was not sent, because git sends it only after a 401: have the server answer git with 401"
                    + " instead of a page");
        }
        return advice;
    }

    private String file() {
        return git.netrc().file().toString();
    }

    /** The line to write. */
    private List<String> credentials() {
        List<String> advice = new ArrayList<>();
        String host = page.last().bareHost();
        git.netrc()
                .asGo(page.last())
                .ifPresent(gos -> advice.add(
                        gos.origin() + " is for go alone: git wants the host without its port, machine " + host));
        git.netrc()
                .gos()
                .ifPresent(gos -> advice.add(
                        "git does not look into $NETRC, which is " + gos + ": only go does, and libcurl from 8.16 on"));
        advice.add("write into " + file() + " of the user who fetches: machine " + host + " login USER password TOKEN");
        password().ifPresent(advice::add);
        return advice;
    }

    /** What the kind of host takes for a password. */
    private Optional<String> password() {
        return forge.passwordAdvice();
    }
}
