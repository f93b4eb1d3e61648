package dev.govanity.server;

import dev.govanity.page.PageResponse;
import dev.govanity.page.Responder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses requests that a foreign web page makes the operator's browser send: requests for a reload, and requests for
 * the status after the page's own host name was pointed to this machine (DNS rebinding).
 *
 * <p>Only browsers send the headers that it checks, so probes, Prometheus and curl are not affected.
 */
final class OperatorsOwn extends Handler.Wrapper {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String FETCH_MODE = "Sec-Fetch-Mode";

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern ADDRESS = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

    private static final PageResponse OTHER_ORIGIN = Responder.refuse(403, "request comes from a page of another site");
    private static final PageResponse OTHER_HOST = Responder.refuse(403, "Host header does not name this machine");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().put("Content-Security-Policy", "frame-ancestors 'none'");
        if (ofOtherSite(request)) {
            JettyMessages.write(OTHER_ORIGIN, request, response, callback);
            return true;
        }
        if (underOtherName(request)) {
            JettyMessages.write(OTHER_HOST, request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean ofOtherSite(Request request) {
        HttpFields headers = request.getHeaders();
        String host = String.valueOf(headers.get(HttpHeader.HOST));
        if (!headers.getValuesList(HttpHeader.ORIGIN).stream().allMatch(origin -> isOf(host, origin))) {
            return true;
        }
        List<String> sites = headers.getValuesList(FETCH_SITE);
        boolean foreign = sites.contains("cross-site") || sites.contains("same-site");
        boolean navigation = HttpMethod.GET.is(request.getMethod()) && "navigate".equals(headers.get(FETCH_MODE));
        return foreign && !navigation;
    }

    private static boolean isOf(String host, String origin) {
        String lower = origin.toLowerCase(Locale.ROOT);
        return withPort(host.toLowerCase(Locale.ROOT), 80).equals(withoutScheme(lower, "http://", 80))
                || withPort(host.toLowerCase(Locale.ROOT), 443).equals(withoutScheme(lower, "https://", 443));
    }

    /** Host and port of an origin; the origin unchanged if it has another scheme, or is {@code null}. */
    private static String withoutScheme(String origin, String scheme, int port) {
        return origin.startsWith(scheme) ? withPort(origin.substring(scheme.length()), port) : origin;
    }

    private static String withPort(String host, int port) {
        return PORT.matcher(host).find() ? host : host + ":" + port;
    }

    /** Whether a request to a loopback address has a host name other than those of this machine. */
    private static boolean underOtherName(Request request) {
        String sent = request.getHeaders().get(HttpHeader.HOST);
        if (sent == null || !onLoopback(request)) {
            return false;
        }
        String host =
                PORT.matcher(sent.toLowerCase(Locale.ROOT)).replaceFirst("").replaceFirst("\\.$", "");
        return !host.equals("localhost") && !ADDRESS.matcher(host).matches() && !host.equals(nameOfMachine());
    }

    private static boolean onLoopback(Request request) {
        return request.getConnectionMetaData().getLocalSocketAddress() instanceof InetSocketAddress local
                && local.getAddress() != null
                && local.getAddress().isLoopbackAddress();
    }

    private static String nameOfMachine() {
        try {
            String name = Files.isReadable(NAME)
                    ? Files.readString(NAME)
                    : InetAddress.getLocalHost().getHostName();
            return name.strip().toLowerCase(Locale.ROOT);
        } catch (IOException nameless) {
            return "localhost";
        }
    }
}
