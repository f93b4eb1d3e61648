package dev.govanity.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;

/**
 * The client's IP address, for the log.
 *
 * <p>It is the other end of the connection. If that is a proxy on this machine, the last element of X-Forwarded-For is
 * used instead. The proxy wrote that element; the client may have written all earlier ones.
 */
final class ClientAddress {
    private static final int IPV4_PARTS = 4;
    private static final int MAX_IPV4_PART = 255;
    private static final int IPV6_GROUPS = 8;
    /** {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255} is the longest. */
    private static final int MAX_LENGTH = 45;

    private ClientAddress() {}

    /**
     * @param peer the other end of the connection; may be null
     * @param forwardedFor the last X-Forwarded-For header; may be null
     * @return an address without port, IPv6 in its short form; null if there is none, behind a unix socket
     */
    static String of(SocketAddress peer, String forwardedFor) {
        InetAddress address = peer instanceof InetSocketAddress inet ? inet.getAddress() : null;
        boolean local = address == null ? peer instanceof UnixDomainSocketAddress : address.isLoopbackAddress();
        if (local && forwardedFor != null) {
            InetAddress forwarded = parse(
                    forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip());
            address = forwarded == null ? address : forwarded;
        }
        return address == null ? null : text(address);
    }

    /** Parses an IP address; null if it is not one. Never asks DNS. */
    private static InetAddress parse(String text) {
        if (text.length() > MAX_LENGTH || !(text.indexOf(':') >= 0 ? isIpv6Like(text) : isIpv4(text))) {
            return null;
        }
        try {
            return InetAddress.getByName(text); // does not ask DNS for a text with a colon, or of four numbers
        } catch (UnknownHostException malformed) {
            return null;
        }
    }

    private static boolean isIpv6Like(String text) {
        return text.chars().allMatch(c -> c == ':' || c == '.' || (c < 0x80 && Character.digit(c, 16) >= 0));
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != IPV4_PARTS) {
            return false;
        }
        for (String part : parts) {
            boolean digits =
                    !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || Integer.parseInt(part) > MAX_IPV4_PART || (part.length() > 1 && part.startsWith("0"))) {
                return false;
            }
        }
        return true;
    }

    /** The short form of RFC 5952: the longest run of two or more zero groups is {@code ::}. */
    private static String text(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        byte[] bytes = address.getAddress();
        int[] groups = new int[IPV6_GROUPS];
        for (int i = 0; i < IPV6_GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
        }
        int from = 0;
        int length = 1;
        for (int i = 0; i < IPV6_GROUPS; i++) {
            int run = zeros(groups, i);
            if (run > length) {
                from = i;
                length = run;
            }
        }
        if (length == 1) {
            return hex(groups, 0, IPV6_GROUPS);
        }
        return hex(groups, 0, from) + "::" + hex(groups, from + length, IPV6_GROUPS);
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - from;
    }

    private static String hex(int[] groups, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            out.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return out.toString();
    }
}
