package dev.govanity.page;

import java.util.Objects;

/** One header field of a {@link PageResponse}. */
public record Header(String name, String value) {
    static final Header HTML = new Header("Content-Type", "text/html;charset=utf-8");
    static final Header TEXT = new Header("Content-Type", "text/plain;charset=utf-8");
    static final Header NO_SNIFF = new Header("X-Content-Type-Options", "nosniff");
    static final Header NO_STORE = new Header("Cache-Control", "no-store");
    static final Header ALLOW = new Header("Allow", "GET, HEAD");

    static final Header VARY_BY_ACCEPT = new Header("Vary", "Accept");

    /** Our pages hold a style sheet and nothing else that a browser would load or run. */
    static final Header NO_CONTENT_BUT_STYLE =
            new Header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");

    public Header {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    static Header cacheFor(int seconds) {
        return new Header("Cache-Control", "public, max-age=" + seconds);
    }

    static Header etag(String tag) {
        return new Header("ETag", tag);
    }
}
