package dev.govanity.backend.http;

import dev.govanity.backend.http.Exchange.Failed;
import dev.govanity.backend.http.Exchange.Received;
import dev.govanity.backend.http.ProxyRoute.Unusable;
import dev.govanity.backend.http.ProxyRoute.Via;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Asks HTTP servers in the manner of one program. Made once, and safe for use by several threads. */
public final class HttpFetcher implements AutoCloseable {
    private final ClientProfile manners;
    private final Netrc netrc;
    private final ProxyVariables proxies;
    private final CheckedTrust trust;
    private final SSLContext tls;
    private ClosableClient client;

    private HttpFetcher(ClientProfile manners, Netrc netrc, ProxyVariables proxies, CheckedTrust trust) {
        this.manners = manners;
        this.netrc = netrc;
        this.proxies = proxies;
        this.trust = trust;
        this.tls = context(trust);
        if (proxies.haveLogins()) {
            ProxyVariables.allowLoginForTunnels();
        }
    }

    /** One that trusts, logs in and uses proxies as git does. */
    public static HttpFetcher git(HttpSettings settings, UserEnvironment machine) {
        return new HttpFetcher(
                ClientProfile.GIT,
                Netrc.ofGit(settings, machine),
                ProxyVariables.ofGit(machine),
                new CheckedTrust(() -> Authorities.ofGit(settings, machine)));
    }

    /** One that trusts, logs in and uses proxies as the go command does. */
    public static HttpFetcher go(HttpSettings settings, UserEnvironment machine) {
        return new HttpFetcher(
                ClientProfile.GO,
                Netrc.ofGo(settings, machine),
                ProxyVariables.ofGo(machine),
                new CheckedTrust(() -> Authorities.ofGo(settings, machine)));
    }

    private static SSLContext context(CheckedTrust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * GETs the URL, follows redirects, and logs in where the program would.
     *
     * @param url an http or https URL, as a repo root may be written
     * @param headers besides those that every question has
     * @param maxBytes how long the body may be, packed and unpacked
     */
    public HttpAnswer get(String url, Map<String, String> headers, long maxBytes, Deadline deadline) {
        FetchResult fetch = fetch(url, headers, maxBytes, deadline);
        if (fetch instanceof FetchResult.Page page) {
            List<Concern> concerns = new ArrayList<>(page.concerns());
            if (page.wasRedirected()) {
                concerns.add(new Concern(
                        Reason.REDIRECTED,
                        "\"" + page.asked().shown() + "\" redirects to \""
                                + page.last().shown() + "\""));
            }
            return new HttpAnswer.Answered(
                    page.status(), page.contentType(), page.body(), page.last().shown(), page.http(), concerns);
        }
        FetchResult.Lost lost = (FetchResult.Lost) fetch;
        return new HttpAnswer.Broken(lost.concern(), lost.http());
    }

    /** The same, with all that a verdict may rest on. */
    FetchResult fetch(String url, Map<String, String> headers, long maxBytes, Deadline deadline) {
        Optional<WebAddress> address = WebAddress.of(url);
        if (address.isEmpty()) {
            return lost(
                    Reason.NOT_SUPPORTED,
                    "\"" + WebAddress.masked(url) + "\" is no URL that vanity can ask",
                    "write a host name of letters, digits, dashes and dots");
        }
        Optional<Concern> problem =
                netrc.problem().or(() -> address.get().isTls() ? trust.problem() : Optional.empty());
        return problem.isPresent()
                ? new FetchResult.Lost(problem.get(), Optional.empty())
                : follow(new Question(address.get(), headers, maxBytes, deadline));
    }

    private record Question(WebAddress asked, Map<String, String> headers, long maxBytes, Deadline deadline) {}

    private FetchResult follow(Question question) {
        WebAddress at = question.asked();
        for (int i = 0; i <= manners.maxRedirects(); i++) {
            FetchResult fetch = askWithLogin(question, at);
            if (!(fetch instanceof FetchResult.Page page) || !isRedirect(page)) {
                return fetch;
            }
            Optional<WebAddress> next = at.redirect(page.header("Location"));
            if (next.isEmpty() || (at.isTls() && !next.get().isTls() && !manners.followsToInsecure())) {
                return lost(
                        Reason.HTTP_STATUS,
                        "\"" + at.shown() + "\" redirects to \"" + WebAddress.masked(page.header("Location"))
                                + "\", where " + manners + " does not follow");
            }
            at = next.get().withUserOf(at);
        }
        return lost(
                Reason.REDIRECT_LOOP,
                "\"" + question.asked().shown() + "\" redirects more than " + manners.maxRedirects()
                        + " times, at last to \"" + at.shown() + "\"",
                "look into the redirects of the server: curl -vL "
                        + question.asked().shown());
    }

    private static boolean isRedirect(FetchResult.Page page) {
        return switch (page.status()) {
            case 301, 302, 303, 307, 308 -> !page.header("Location").isEmpty();
            default -> false;
        };
    }

    /** Asks, and once more with a login if the server wants one that there is. */
    private FetchResult askWithLogin(Question question, WebAddress at) {
        Optional<Login> login = manners.login(netrc, at);
        FetchResult first = ask(question, at, login.filter(any -> manners.logsInUnasked()));
        boolean again = !manners.logsInUnasked()
                && login.isPresent()
                && first instanceof FetchResult.Page page
                && page.status() == 401
                && Challenges.of(page.headers()).acceptsBasic();
        return again ? ask(question, at, login) : first;
    }

    private FetchResult ask(Question question, WebAddress at, Optional<Login> login) {
        ProxyRoute route = proxies.route(at.scheme(), at.bareHost());
        if (route instanceof Unusable unusable) {
            return new FetchResult.Lost(unusable.concern(), Optional.empty());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(at.toUri())
                .setHeader("User-Agent", manners.userAgent())
                .setHeader("Accept", "*/*")
                .setHeader("Accept-Encoding", "gzip")
                .setHeader("Pragma", "no-cache");
        question.headers().forEach(request::setHeader);
        login.ifPresent(known -> request.setHeader("Authorization", basic(known)));
        if (route instanceof Via via) {
            via.login().ifPresent(known -> request.setHeader("Proxy-Authorization", basic(known)));
        }
        Exchange.Result result =
                new Exchange(client(), at, route, question.maxBytes(), question.deadline()).send(request.build());
        if (result instanceof Failed failed) {
            return new FetchResult.Lost(failed.concern(), failed.http());
        }
        Received received = (Received) result;
        if (received.status() == 407 && route instanceof Via) {
            return new FetchResult.Lost(
                    new TransportFailure(at, route, question.deadline()).proxyLogin(), Optional.of(received.http()));
        }
        return new FetchResult.Page(
                question.asked(), at, received.status(), received.headers(), received.body(), login, received.http());
    }

    private static String basic(Login login) {
        byte[] pair = (login.name() + ":" + login.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** HTTP/1.1 alone: on one HTTP/2 connection a limit on connections to a host limits nothing. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = new ClosableClient(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .sslContext(tls)
                    .proxy(proxies));
        }
        return client.get();
    }

    /** To be called when nothing is being asked: an answer that is waited for may not come before its deadline then. */
    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
        }
    }

    private static FetchResult.Lost lost(Reason reason, String message, String... advice) {
        return new FetchResult.Lost(new Concern(reason, message, advice), Optional.empty());
    }

    /** The TLS with which servers are asked. */
    public SSLContext sslContext() {
        return tls;
    }

    /** The way to each server, by the environment. */
    public ProxySelector proxySelector() {
        return proxies;
    }

    /** What would be sent to the server of this URL once it asks for credentials; empty if nothing is known. */
    public Optional<Login> login(String url) {
        return WebAddress.of(url).flatMap(address -> manners.login(netrc, address));
    }

    Netrc netrc() {
        return netrc;
    }
}
