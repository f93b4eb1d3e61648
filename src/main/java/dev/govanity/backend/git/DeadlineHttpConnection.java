package dev.govanity.backend.git;

import dev.govanity.backend.probe.DaemonThreads;
import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.eclipse.jgit.transport.http.HttpConnection;

/**
 * One request of JGit's. JGit's own class for it can be given neither an {@link SSLContext} nor an end.
 *
 * <p>What JGit would set about trust is refused: it has no reason to.
 */
final class DeadlineHttpConnection implements HttpConnection {
    private static final DaemonThreads CLOSERS = new DaemonThreads("vanity-disconnect");

    private final HttpURLConnection connection;
    private final UnaryOperator<InputStream> bounded;

    private DeadlineHttpConnection(HttpURLConnection connection, UnaryOperator<InputStream> bounded) {
        this.connection = connection;
        this.bounded = bounded;
    }

    /** @param bounded to be put around the answer's body */
    static DeadlineHttpConnection open(
            URL url, Proxy proxy, SSLContext tls, Deadline deadline, UnaryOperator<InputStream> bounded)
            throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(proxy);
        if (connection instanceof HttpsURLConnection https) {
            https.setSSLSocketFactory(tls.getSocketFactory());
        }
        int left = (int) Math.max(1, Math.min(Integer.MAX_VALUE, deadline.left().toMillis()));
        connection.setConnectTimeout(left);
        connection.setReadTimeout(left);
        // it waits for the reader's lock, and the deadline's thread must not wait
        deadline.closing(() -> {
            CLOSERS.newThread(connection::disconnect).start();
        });
        return new DeadlineHttpConnection(connection, bounded);
    }

    @Override
    public void connect() throws IOException {
        connection.connect();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return bounded.apply(connection.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return connection.getOutputStream();
    }

    @Override
    public int getResponseCode() throws IOException {
        return connection.getResponseCode();
    }

    @Override
    public String getResponseMessage() throws IOException {
        return connection.getResponseMessage();
    }

    @Override
    public URL getURL() {
        return connection.getURL();
    }

    @Override
    public Map<String, List<String>> getHeaderFields() {
        return connection.getHeaderFields();
    }

    @Override
    public List<String> getHeaderFields(String name) {
        return connection.getHeaderFields().entrySet().stream()
                .filter(field -> name.equalsIgnoreCase(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .toList();
    }

    @Override
    public String getHeaderField(String name) {
        return connection.getHeaderField(name);
    }

    @Override
    public String getContentType() {
        return connection.getContentType();
    }

    @Override
    public int getContentLength() {
        return connection.getContentLength();
    }

    @Override
    public String getRequestMethod() {
        return connection.getRequestMethod();
    }

    @Override
    public void setRequestMethod(String method) throws ProtocolException {
        connection.setRequestMethod(method);
    }

    @Override
    public void setRequestProperty(String name, String value) {
        connection.setRequestProperty(name, value);
    }

    @Override
    public void setUseCaches(boolean use) {
        connection.setUseCaches(use);
    }

    /** The deadline has set it. */
    @Override
    public void setConnectTimeout(int milliseconds) {}

    /** The deadline has set it. */
    @Override
    public void setReadTimeout(int milliseconds) {}

    @Override
    public void setInstanceFollowRedirects(boolean follow) {
        connection.setInstanceFollowRedirects(follow);
    }

    @Override
    public void setDoOutput(boolean output) {
        connection.setDoOutput(output);
    }

    @Override
    public void setFixedLengthStreamingMode(int length) {
        connection.setFixedLengthStreamingMode(length);
    }

    @Override
    public void setChunkedStreamingMode(int length) {
        connection.setChunkedStreamingMode(length);
    }

    @Override
    public boolean usingProxy() {
        return connection.usingProxy();
    }

    @Override
    public void setHostnameVerifier(HostnameVerifier verifier) {
        throw new UnsupportedOperationException("trust is settled");
    }

    @Override
    public void configure(KeyManager[] keys, TrustManager[] trusted, java.security.SecureRandom random) {
        throw new UnsupportedOperationException("trust is settled");
    }
}
