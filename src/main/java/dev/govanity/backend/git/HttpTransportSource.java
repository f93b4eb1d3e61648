package dev.govanity.backend.git;

import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.http.Login;
import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;

/**
 * Has JGit fetch over HTTP with the certificates, proxies and credentials with which the refs were read.
 *
 * @param root the repository's URL
 */
record HttpTransportSource(String root, HttpFetcher git, Deadline deadline) implements TransportSource {
    HttpTransportSource {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(git, "git");
        Objects.requireNonNull(deadline, "deadline");
    }

    @Override
    public Transport open(Repository local, UnaryOperator<InputStream> bounded) throws IOException, URISyntaxException {
        TransportHttp transport = (TransportHttp) Transport.open(local, new URIish(root));
        transport.setHttpConnectionFactory(new Connections(git, deadline, bounded));
        transport.setCredentialsProvider(new Logins(git));
        return transport;
    }

    private record Connections(HttpFetcher git, Deadline deadline, UnaryOperator<InputStream> bounded)
            implements HttpConnectionFactory {
        @Override
        public HttpConnection create(URL url) throws IOException {
            return DeadlineHttpConnection.open(url, proxy(url), git.sslContext(), deadline, bounded);
        }

        /** JGit's idea of the proxy is the JDK's, which does not look at the environment. */
        @Override
        public HttpConnection create(URL url, Proxy proxy) throws IOException {
            return create(url);
        }

        private Proxy proxy(URL url) throws IOException {
            ProxySelector selector = git.proxySelector();
            try {
                return selector.select(new URI(url.getProtocol(), url.getAuthority(), null, null, null)).stream()
                        .findFirst()
                        .orElse(Proxy.NO_PROXY);
            } catch (URISyntaxException e) {
                throw new IOException("no proxy for " + url.getHost(), e);
            }
        }
    }

    /** What is known for the very host that asks, which is another one after a redirect. */
    private static final class Logins extends CredentialsProvider {
        private final HttpFetcher git;

        Logins(HttpFetcher git) {
            this.git = git;
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public boolean supports(CredentialItem... items) {
            for (CredentialItem item : items) {
                if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean get(URIish uri, CredentialItem... items) {
            Optional<Login> login = git.login(uri.toPrivateString());
            if (login.isEmpty() || !supports(items)) {
                return false;
            }
            for (CredentialItem item : items) {
                if (item instanceof CredentialItem.Username name) {
                    name.setValue(login.get().name());
                } else if (item instanceof CredentialItem.Password password) {
                    password.setValue(login.get().password().toCharArray());
                }
            }
            return true;
        }
    }
}
