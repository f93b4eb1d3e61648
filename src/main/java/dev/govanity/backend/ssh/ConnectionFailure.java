package dev.govanity.backend.ssh;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.helpers.MissingAttachedSessionException;

/** Why there is no SSH connection. {@link HandshakeRefusal} has what goes wrong in SSH itself. */
record ConnectionFailure(ResolvedHost host, Throwable cause, HandshakeRecorder recorder) {
    /**
     * What sshd writes in the place of its identification when MaxStartups or PerSourcePenalties turn a client away.
     */
    private static final List<String> TURNED_AWAY = List.of("Exceeded MaxStartups", "Not allowed at this time");

    private static final int MAX_IDENTIFICATION = 8 * 1024;

    private String where() {
        return "%s port %d".formatted(host.name(), host.port());
    }

    /** The name service knows no address. */
    static Concern dns(ResolvedHost host) {
        return new Concern(
                Reason.DNS,
                "host name \"%s\" does not resolve".formatted(host.name()),
                "getent hosts " + host.name() + " asks the same name service: mend the name or the resolver");
    }

    /** Time is up. */
    Concern timeout(boolean connected) {
        String phase;
        if (!connected) {
            phase = "connection to %s is not answered: a firewall may drop it".formatted(where());
        } else if (recorder.serverVersion().isEmpty()) {
            phase = "server does not identify itself in time";
        } else if (recorder.hostKeyVerdict().isEmpty()) {
            phase = "key exchange does not end in time";
        } else {
            phase = "log-in does not end in time";
        }
        return new Concern(Reason.TIMEOUT, phase, "a longer --timeout helps only if the host is slow");
    }

    /** There was no connection. */
    Concern unconnected() {
        Throwable root = root(cause);
        String text = String.valueOf(root.getMessage()).toLowerCase(Locale.ROOT);
        if (root instanceof UnknownHostException) {
            return dns(host);
        }
        if (root instanceof NoRouteToHostException || text.contains("unreachable") || text.contains("no route")) {
            return new Concern(
                    Reason.UNREACHABLE,
                    "no route to %s".formatted(where()),
                    "ip route get " + host.name() + " shows the way");
        }
        if (root instanceof ConnectException && text.contains("refused")) {
            return new Concern(
                    Reason.CONNECT_REFUSED,
                    "connection to %s is refused: nothing listens there".formatted(where()),
                    "the port of the repo root may be wrong: sshd listens on 22 by default, Gerrit on 29418");
        }
        if (root instanceof MissingAttachedSessionException) {
            // the host hung up before MINA reported the connection, and may have said something first
            return unidentified().orElseGet(this::closedAtOnce);
        }
        return new Concern(
                Reason.CONNECTION_LOST,
                "connection to %s fails: %s".formatted(where(), SafeText.line(text)),
                List.of());
    }

    /** There is a connection, and nothing on it was SSH; empty if something was. */
    Optional<Concern> unidentified() {
        if (!recorder.serverVersion().isEmpty()) {
            return Optional.empty();
        }
        if (recorder.opening().length == 0) {
            return Optional.of(closedAtOnce());
        }
        String line = recorder.openingLine();
        if (TURNED_AWAY.stream().anyMatch(line::startsWith)) {
            return Optional.of(new Concern(
                    Reason.CONNECTION_LOST,
                    "server turns the connection away: \"%s\"".formatted(line),
                    "ask with a lower --per-host, or raise MaxStartups in the host's sshd_config"));
        }
        Optional<Concern> otherVersion = recorder.otherVersion().map(this::otherVersion);
        if (otherVersion.isPresent()) {
            return otherVersion;
        }
        // a line without end is no banner; how much of it came before MINA gave it up says nothing
        boolean banner = recorder.hasOpeningLineEnd() && !line.startsWith("HTTP/");
        return Optional.of(banner && recorder.heardBytes() > MAX_IDENTIFICATION ? endless() : notSsh(line));
    }

    private Concern otherVersion(String identification) {
        String major = identification.replaceFirst("SSH-([0-9]+).*", "$1");
        return new Concern(
                Reason.SSH_PROTOCOL,
                ("server at %s speaks version %s of the SSH protocol alone: \"%s\";"
                                + " ssh prints \"Protocol major versions differ: 2 vs. %s\"")
                        .formatted(where(), major, identification, major),
                "have the server speak version 2, or fetch over HTTP: OpenSSH has no version 1 since 7.6");
    }

    private Concern closedAtOnce() {
        return new Concern(
                Reason.CONNECTION_LOST,
                ("connection to %s is closed before the server says anything;"
                                + " ssh prints \"kex_exchange_identification: Connection closed by remote host\"")
                        .formatted(where()),
                "a server that is busy (MaxStartups), a firewall or a load balancer may do this, and so does what"
                        + " speaks no SSH");
    }

    private Concern endless() {
        return new Concern(
                Reason.TOO_MUCH,
                "server at %s sends text without end where its identification should be".formatted(where()),
                List.of());
    }

    private Concern notSsh(String line) {
        String what = protocol(line);
        return new Concern(
                Reason.NOT_SSH,
                "server at %s speaks %s instead of SSH%s"
                        .formatted(where(), what, what.equals("TLS") ? "" : ": \"" + line + '"'),
                "the port of the repo root is that of another service;"
                        + " ssh prints \"kex_exchange_identification: Connection closed by remote host\" or the like");
    }

    private String protocol(String line) {
        byte[] opening = recorder.opening();
        // a TLS alert, version 3
        if (opening.length >= 2 && opening[0] == 0x15 && opening[1] == 0x03) {
            return "TLS";
        }
        return line.startsWith("HTTP/") || line.startsWith("<") ? "HTTP" : "something";
    }

    /** The connection broke, or something in it. */
    Concern broken() {
        Optional<Throwable> inside = recorder.broken().map(ConnectionFailure::root);
        Optional<HandshakeRecorder.Disconnect> disconnect = recorder.disconnect();
        if (disconnect.isPresent()) {
            return new Concern(
                    Reason.SSH_PROTOCOL,
                    "server ends the session: \"%s\" (%s)"
                            .formatted(
                                    disconnect.get().message(),
                                    SshConstants.getDisconnectReasonName(
                                            disconnect.get().code())),
                    List.of());
        }
        if (inside.isEmpty() || isNetwork(inside.get())) {
            return new Concern(
                    Reason.CONNECTION_LOST,
                    "connection to %s ends in the middle".formatted(where()),
                    "the server's log tells why");
        }
        return new Concern(
                Reason.SSH_PROTOCOL,
                "server breaks the protocol: %s"
                        .formatted(SafeText.line(String.valueOf(inside.get().getMessage()))),
                List.of());
    }

    private static boolean isNetwork(Throwable thrown) {
        return thrown.getClass().equals(java.io.IOException.class)
                || thrown instanceof java.net.SocketException
                || thrown instanceof java.nio.channels.ClosedChannelException
                || thrown instanceof java.io.EOFException;
    }

    static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
