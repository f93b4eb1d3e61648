package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.Machine;
import java.net.ProxySelector;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Asks HTTP servers in the manner of one program. Made once, and safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class HttpFetcher {
    private HttpFetcher() {}

    /** One that trusts, logs in and uses proxies as git does. */
    public static HttpFetcher git(HttpSettings settings, Machine machine) {
        return new HttpFetcher();
    }

    /** One that trusts, logs in and uses proxies as the go command does. */
    public static HttpFetcher go(HttpSettings settings, Machine machine) {
        return new HttpFetcher();
    }

    /**
     * GETs the URL, follows redirects, and logs in where the program would.
     *
     * @param url an http or https URL, as a repo root may be written
     * @param headers besides those that every question has
     * @param maxBytes how long the body may be, unpacked
     */
    public HttpAnswer get(String url, Map<String, String> headers, long maxBytes, Deadline deadline) {
        throw new UnsupportedOperationException();
    }

    /** The TLS with which servers are asked. */
    public SSLContext sslContext() {
        throw new UnsupportedOperationException();
    }

    /** The way to each server, by the environment. */
    public ProxySelector proxySelector() {
        throw new UnsupportedOperationException();
    }

    /** What would be sent to the server of this URL once it asks for credentials; empty if nothing is known. */
    public Optional<Login> login(String url) {
        throw new UnsupportedOperationException();
    }
}
