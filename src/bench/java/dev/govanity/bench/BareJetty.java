package dev.govanity.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * The least that an HTTP server on Jetty can do: it answers every request with the same bytes.
 *
 * <p>Each argument is a file with an answer: the status on the first line, a header on each of the next, an empty line,
 * the body. Each answer has a port of its own on the loopback address, so that no request has to be looked at. Printed
 * are {@code PORT FILE} for each, and {@code ready}.
 *
 * <p>One file, for {@code java -cp target/vanity.jar BareJetty.java ANSWER...} to start it from source.
 */
public final class BareJetty extends Handler.Abstract.NonBlocking {
    private final Map<String, Answer> answers = new HashMap<>();

    private BareJetty(String[] files) throws IOException {
        for (String file : files) {
            answers.put(file, Answer.read(Path.of(file)));
        }
    }

    public static void main(String[] files) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        for (String file : files) {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
            connector.setName(file);
            server.addConnector(connector);
        }
        server.setHandler(new BareJetty(files));
        server.start();
        for (var connector : server.getConnectors()) {
            System.out.println(((ServerConnector) connector).getLocalPort() + " " + connector.getName());
        }
        System.out.println("ready");
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Answer answer =
                answers.get(request.getConnectionMetaData().getConnector().getName());
        response.setStatus(answer.status);
        answer.headers.forEach(response.getHeaders()::put);
        if (request.getMethod().equals("HEAD") || !answer.body.hasRemaining()) {
            callback.succeeded();
        } else {
            response.write(true, answer.body.slice(), callback);
        }
        return true;
    }

    private record Answer(int status, List<HttpField> headers, ByteBuffer body) {
        static Answer read(Path file) throws IOException {
            byte[] content = Files.readAllBytes(file);
            String text = new String(content, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n");
            List<String> lines = text.substring(0, end).lines().toList();
            List<HttpField> headers = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                int colon = line.indexOf(": ");
                headers.add(field(line.substring(0, colon), line.substring(colon + 2)));
            }
            return new Answer(
                    Integer.parseInt(lines.get(0)),
                    headers,
                    ByteBuffer.wrap(content, end + 2, content.length - end - 2).slice());
        }

        private static HttpField field(String name, String value) {
            HttpHeader known = HttpHeader.CACHE.get(name);
            return known == null ? new PreEncodedHttpField(name, value) : new PreEncodedHttpField(known, value);
        }
    }
}
