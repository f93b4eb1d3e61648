package dev.govanity.server;

import java.util.Objects;

/**
 * The address that a listener binds.
 *
 * @param host a name or an address, IPv6 without brackets; empty for all addresses of the machine
 * @param port from 0 to 65535; 0 for any free one
 */
public record ListenAddress(String host, int port) {
    private static final int MAX_PORT = 65_535;

    public ListenAddress {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("port " + port + " is not between 0 and " + MAX_PORT);
        }
    }

    /**
     * Reads {@code HOST:PORT}, {@code :PORT} or {@code [IPV6]:PORT}.
     *
     * @throws IllegalArgumentException if it is none of these; the message quotes it
     */
    public static ListenAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            boolean port = !text.isEmpty() && text.chars().allMatch(ListenAddress::isDigit);
            throw new IllegalArgumentException(
                    port
                            ? "address \"" + text + "\" has no colon; write :" + text
                            : "address \"" + text + "\" has no port");
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        } else if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("address \"" + text + "\" has an IPv6 address without brackets");
        }
        return new ListenAddress(host, parsePort(text, text.substring(colon + 1)));
    }

    private static int parsePort(String text, String digits) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(ListenAddress::isDigit);
        int port = number ? Integer.parseInt(digits) : -1;
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("address \"" + text + "\" has no port between 0 and " + MAX_PORT);
        }
        return port;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /** The same with the port that was bound. */
    ListenAddress withPort(int bound) {
        return new ListenAddress(host, bound);
    }

    /** {@code HOST:PORT}, where {@code 0.0.0.0} stands for all addresses of the machine. */
    @Override
    public String toString() {
        String shown = host.isEmpty() ? "0.0.0.0" : host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return shown + ":" + port;
    }
}
