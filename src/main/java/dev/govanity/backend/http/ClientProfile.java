package dev.govanity.backend.http;

import java.util.Optional;

/** How a program behaves over HTTP, as far as servers and credentials can tell the difference. */
enum ClientProfile {
    /** As git's http.c (2.39 to 2.55): forges know it by the beginning of its User-Agent. */
    GIT("git/2.55 (vanity)", 20, false) {
        /** What libcurl takes: the URL's password, else netrc's, else none with the URL's user. */
        @Override
        Optional<Login> login(Netrc netrc, WebAddress url) {
            return inUrl(url)
                    .or(() -> netrc.asCurl(url))
                    .or(() -> url.user().map(user -> new Login(user, "", "the URL")));
        }
    },

    /** As cmd/go/internal/web (go1.26), which asks module proxies and vanity hosts. */
    GO("GoCommand/1 (vanity)", 9, true) {
        @Override
        Optional<Login> login(Netrc netrc, WebAddress url) {
            return asGo(netrc, url);
        }
    },

    /** As that for a path that GOINSECURE matches: it follows a redirect from https to http. */
    GO_INSECURE("GoCommand/1 (vanity)", 9, true) {
        @Override
        Optional<Login> login(Netrc netrc, WebAddress url) {
            return asGo(netrc, url);
        }
    };

    private final String userAgent;
    private final int maxRedirects;
    private final boolean unasked;

    ClientProfile(String userAgent, int maxRedirects, boolean unasked) {
        this.userAgent = userAgent;
        this.maxRedirects = maxRedirects;
        this.unasked = unasked;
    }

    /** The login that it has for a URL. */
    abstract Optional<Login> login(Netrc netrc, WebAddress url);

    private static Optional<Login> asGo(Netrc netrc, WebAddress url) {
        return url.isTls() ? inUrl(url).or(() -> netrc.asGo(url)) : Optional.empty();
    }

    private static Optional<Login> inUrl(WebAddress url) {
        return url.password().map(password -> new Login(url.user().orElse(""), password, "the URL"));
    }

    String userAgent() {
        return userAgent;
    }

    /** How many redirects it follows for one question. */
    int maxRedirects() {
        return maxRedirects;
    }

    /** Whether it logs in with the first request; otherwise only when the server asks for it with a 401. */
    boolean logsInUnasked() {
        return unasked;
    }

    /** Whether it follows a redirect from https to http; git does, and only warns. */
    boolean followsToInsecure() {
        return this != GO;
    }

    /** The name of the program. */
    @Override
    public String toString() {
        return this == GIT ? "git" : "go";
    }
}
