package dev.govanity.backend.http;

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
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Asks HTTP servers in the manner of one program. Made once, and safe for use by several threads. */
public final class HttpFetcher implements AutoCloseable {
    private final ClientProfile profile;
    private final Netrc netrc;
    private final ProxyVariables proxies;
    private final ServerTrust trust;
    private final SSLContext tls;
    private ClosableClient client;

    private HttpFetcher(ClientProfile profile, Netrc netrc, ProxyVariables proxies, ServerTrust trust) {
        this.profile = profile;
        this.netrc = netrc;
        this.proxies = proxies;
        this.trust = trust;
        this.tls = context(trust);
        if (proxies.haveLogins()) {
            ProxyVariables.allowLoginForTunnels();
        }
    }

    /** One that trusts, logs in and uses proxies as git does. */
    public static HttpFetcher git(HttpSettings settings, UserEnvironment environment) {
        return new HttpFetcher(
                ClientProfile.GIT,
                Netrc.ofGit(settings, environment),
                ProxyVariables.ofGit(environment),
                new CheckedTrust(() -> Authorities.ofGit(settings, environment)));
    }

    /** One that trusts, logs in and uses proxies as the go command does. */
    public static HttpFetcher go(HttpSettings settings, UserEnvironment environment) {
        return new HttpFetcher(
                ClientProfile.GO,
                Netrc.ofGo(settings, environment),
                ProxyVariables.ofGo(environment),
                new CheckedTrust(() -> Authorities.ofGo(settings, environment)));
    }

    /** One that asks as the go command does what GOINSECURE matches: certificates are not checked. */
    public static HttpFetcher insecureGo(HttpSettings settings, UserEnvironment environment) {
        return new HttpFetcher(
                ClientProfile.GO_INSECURE,
                Netrc.ofGo(settings, environment),
                ProxyVariables.ofGo(environment),
                new AnyServer());
    }

    private static SSLContext context(ServerTrust trust) {
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
    public FetchResult get(String url, Map<String, String> headers, long maxBytes, Deadline deadline) {
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
        for (int i = 0; i <= profile.maxRedirects(); i++) {
            FetchResult fetch = askWithLogin(question, at);
            if (!(fetch instanceof FetchResult.Page page) || !isRedirect(page)) {
                return fetch;
            }
            Optional<WebAddress> next = at.redirect(page.header("Location"));
            if (next.isEmpty() || (at.isTls() && !next.get().isTls() && !profile.followsToInsecure())) {
                return lost(
                        Reason.HTTP_STATUS,
                        "\"" + at.shown() + "\" redirects to \"" + WebAddress.masked(page.header("Location"))
                                + "\", where " + profile + " does not follow");
            }
            at = next.get().withUserOf(at);
        }
        return lost(
                Reason.REDIRECT_LOOP,
                "\"" + question.asked().shown() + "\" redirects more than " + profile.maxRedirects()
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
        Optional<Login> login = profile.login(netrc, at);
        FetchResult first = ask(question, at, login.filter(any -> profile.logsInUnasked()));
        boolean again = !profile.logsInUnasked()
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
                .setHeader("User-Agent", profile.userAgent())
                .setHeader("Accept", "*/*")
                .setHeader("Accept-Encoding", "gzip")
                .setHeader("Pragma", "no-cache");
        question.headers().forEach(request::setHeader);
        login.ifPresent(known -> request.setHeader("Authorization", basic(known)));
        if (route instanceof Via via) {
            via.login().ifPresent(known -> request.setHeader("Proxy-Authorization", basic(known)));
        }
        FetchResult result = new Exchange(
                        client(), question.asked(), at, login, route, question.maxBytes(), question.deadline())
                .send(request.build());
        boolean asksForProxyLogin =
                result instanceof FetchResult.Page page && page.status() == 407 && route instanceof Via;
        return asksForProxyLogin
                ? new FetchResult.Lost(
                        new TransportFailure(at, route, question.deadline()).proxyLogin(),
                        Optional.of(((FetchResult.Page) result).http()))
                : result;
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
        return WebAddress.of(url).flatMap(address -> profile.login(netrc, address));
    }

    Netrc netrc() {
        return netrc;
    }
}
