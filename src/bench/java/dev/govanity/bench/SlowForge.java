package dev.govanity.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/**
 * Several hosts full of git repositories, each of which answers after a while: what git asks first over HTTP, the list
 * of refs, and nothing else. There is one branch, and a tag v1.0.0.
 *
 * <p>The arguments are how many hosts (127.0.0.2, 127.0.0.3, …), their port, and the milliseconds an answer takes.
 *
 * <p>One file, for {@code java -cp target/vanity.jar SlowForge.java HOSTS PORT MILLIS} to start it from source.
 */
public final class SlowForge extends Handler.Abstract.NonBlocking {
    private static final String COMMIT = "9a4e9b3d2f6c2f8f7e0c7a2f8b1d5c3e4f6a7b80";

    private static final byte[] ADVERTISEMENT = (line("# service=git-upload-pack\n")
                    + "0000"
                    + line(COMMIT + " HEAD\0symref=HEAD:refs/heads/main object-format=sha1 agent=bench\n")
                    + line(COMMIT + " refs/heads/main\n")
                    + line(COMMIT + " refs/tags/v1.0.0\n")
                    + "0000")
            .getBytes(StandardCharsets.US_ASCII);

    private final long millis;

    private SlowForge(long millis) {
        this.millis = millis;
    }

    /** As a pkt-line: git's protocol puts the length before the text, in four hexadecimal digits that count. */
    private static String line(String text) {
        return String.format("%04x%s", text.length() + 4, text);
    }

    public static void main(String[] args) throws Exception {
        Server server = new Server();
        for (int host = 0; host < Integer.parseInt(args[0]); host++) {
            ServerConnector connector = new ServerConnector(server);
            connector.setHost("127.0.0." + (2 + host));
            connector.setPort(Integer.parseInt(args[1]));
            server.addConnector(connector);
        }
        server.setHandler(new SlowForge(Long.parseLong(args[2])));
        server.start();
        System.out.println("ready");
        server.join();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!"service=git-upload-pack".equals(request.getHttpURI().getQuery())) {
            Response.writeError(request, response, callback, 404);
            return true;
        }
        request.getComponents()
                .getScheduler()
                .schedule(() -> answer(response, callback), millis, TimeUnit.MILLISECONDS);
        return true;
    }

    private static void answer(Response response, Callback callback) {
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/x-git-upload-pack-advertisement");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        response.write(true, ByteBuffer.wrap(ADVERTISEMENT), callback);
    }
}
