package dev.govanity.backend.http;

import dev.govanity.backend.http.ProxyRoute.Via;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why there is no answer. Java's client throws exceptions of few types, so some are distinguished by their messages, as
 * they are from 17 to 25; one that is not known is shown as it is, as {@link Reason#TLS_PROTOCOL} or
 * {@link Reason#HTTP_PROTOCOL}.
 *
 * @param address who was asked
 * @param route the way there
 */
record TransportFailure(WebAddress address, ProxyRoute route, Deadline deadline) {

    /** @param received how much of the body came in time; below 0 if not even the head did */
    Concern timeout(long received) {
        String who = "\"" + address.endpoint() + "\" ";
        return new Concern(
                Reason.TIMEOUT,
                received < 0
                        ? who + "sent no answer in time"
                        : who + "sent the first " + received + " bytes of its answer in time, and not the rest",
                "see whether a firewall between this machine and the server drops packets,"
                        + " or the server is overloaded");
    }

    FetchResult.Lost of(Throwable thrown) {
        Optional<CertificateRefusal> refusal = cause(thrown, CertificateRefusal.class);
        if (refusal.isPresent()) {
            HttpInfo http = new HttpInfo(0, Optional.of(refusal.get().tls()));
            return new FetchResult.Lost(refusal.get().concern(), Optional.of(http));
        }
        return new FetchResult.Lost(concern(thrown), Optional.empty());
    }

    private Concern concern(Throwable thrown) {
        // from 24 on TLS puts the alert in parentheses before its message
        String message = Objects.requireNonNullElse(thrown.getMessage(), "").replaceFirst("^\\([a-z_]+\\) ", "");
        if (isCausedBy(thrown, UnresolvedAddressException.class) || isCausedBy(thrown, UnknownHostException.class)) {
            return unresolved();
        }
        if (thrown instanceof ConnectException) {
            return new Connecting(route instanceof Via via ? via.host() : address.bareHost(), port()).diagnose();
        }
        if (message.startsWith("Tunnel failed, got: ")) {
            return proxy("answers " + message.substring("Tunnel failed, got: ".length()) + " to \"CONNECT "
                    + address.endpoint() + "\"");
        }
        if (thrown instanceof SSLException) {
            return tls(message, thrown);
        }
        return http(message, thrown);
    }

    private int port() {
        return route instanceof Via via ? via.port() : address.port();
    }

    private Concern unresolved() {
        if (route instanceof Via) {
            return proxy("does not resolve");
        }
        return new Concern(
                Reason.DNS,
                "host \"" + address.host() + "\" does not resolve",
                "compare the name with what DNS on this machine knows: getent hosts " + address.host());
    }

    private Concern proxy(String what) {
        return proxy(what, "add \"" + address.bareHost() + "\" to $no_proxy if it is to be reached without the proxy");
    }

    private Concern proxy(String what, String advice) {
        Via via = (Via) route;
        return new Concern(
                Reason.PROXY,
                "proxy \"" + SafeText.line(via.endpoint()) + "\" of $" + via.variable() + " " + what,
                advice);
    }

    /** Of a proxy that answers 407. */
    Concern proxyLogin() {
        Via via = (Via) route;
        return via.login()
                .map(sent -> proxy(
                        "refuses the login of \"" + sent.shownName() + "\"",
                        "see whether the password in $" + via.variable() + " is right"))
                .orElseGet(() ->
                        proxy("asks for a login", "write http://USER:PASSWORD@HOST:PORT into $" + via.variable()));
    }

    private Concern tls(String message, Throwable thrown) {
        String server = "\"" + address.endpoint() + "\" ";
        if (message.contains("plaintext") || message.contains("nrecognized SSL message")) {
            return new Concern(
                    Reason.NOT_TLS,
                    server + "does not speak TLS",
                    "write the port on which the server speaks TLS, or http:// if it has none");
        }
        if (message.startsWith("Remote host ") || isCausedBy(thrown, SocketException.class)) {
            return lost("during the TLS handshake");
        }
        if (message.contains("unrecognized_name")) {
            return new Concern(Reason.TLS_WRONG_NAME, server + "has no certificate for \"" + address.bareHost() + "\"");
        }
        return new Concern(
                Reason.TLS_PROTOCOL,
                "no TLS with " + server + "that both sides allow: " + SafeText.line(message),
                "have the server speak TLS 1.2 or 1.3");
    }

    private Concern http(String message, Throwable thrown) {
        String server = "\"" + address.endpoint() + "\" ";
        if (message.startsWith("Header size too big")) {
            return new Concern(Reason.TOO_MUCH, server + "sends headers without end");
        }
        boolean firstLine = message.startsWith("Invalid status line") || message.endsWith("parser state [STATUS_LINE]");
        if (firstLine) {
            return new Concern(
                    Reason.NOT_HTTP,
                    server + "does not speak HTTP: " + SafeText.line(message),
                    "write the port of the web server; ssh:// is for ports like 22, 29418 and 7999");
        }
        if (isCausedBy(thrown, EOFException.class) || isCausedBy(thrown, SocketException.class)) {
            return lost(
                    message.startsWith("HTTP/1.1 header parser received no bytes")
                            ? "before the answer"
                            : "in the middle of the answer");
        }
        if (thrown instanceof ProtocolException
                || thrown instanceof NumberFormatException
                || thrown instanceof IOException) {
            return new Concern(
                    Reason.HTTP_PROTOCOL, server + "sends an answer that is no HTTP: " + SafeText.line(message));
        }
        return new Concern(Reason.INTERNAL, SafeText.line(thrown.toString()));
    }

    private Concern lost(String when) {
        return new Concern(
                Reason.CONNECTION_LOST,
                "\"" + address.endpoint() + "\" closed the connection " + when,
                "try again, and look into the log of the server or of the load balancer before it");
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        return cause(thrown, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }

    /** Connects once more with a plain socket, because Java's client forgets why it could not. */
    private final class Connecting {
        private final String host;
        private final int port;

        Connecting(String host, int port) {
            this.host = host;
            this.port = port;
        }

        Concern diagnose() {
            try (Socket socket = new Socket()) {
                int millis = (int) Math.min(Integer.MAX_VALUE, deadline.left().toMillis());
                socket.connect(new InetSocketAddress(host, port), Math.max(1, millis));
                return refused();
            } catch (SocketTimeoutException e) {
                return timeout(-1);
            } catch (IOException e) {
                String message = Objects.requireNonNullElse(e.getMessage(), "");
                return message.contains("refused") ? refused() : unreachable(message);
            }
        }

        private Concern refused() {
            return route instanceof Via
                    ? proxy("refuses the connection")
                    : new Concern(
                            Reason.CONNECT_REFUSED,
                            "\"" + host + ":" + port + "\" refuses the connection",
                            "see whether the server runs on that port, and whether its firewall lets this machine in");
        }

        private Concern unreachable(String message) {
            return route instanceof Via
                    ? proxy("cannot be reached: " + message)
                    : new Concern(
                            Reason.UNREACHABLE,
                            "\"" + host + ":" + port + "\" cannot be reached: " + SafeText.line(message));
        }
    }
}
