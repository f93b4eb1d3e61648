package dev.govanity.backend.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts of {@code no_proxy}, as libcurl's noproxy.c since 7.86: {@code *} alone is every host, a name is itself and
 * all below it with or without a leading dot, an address may have a prefix length. Unlike go, curl knows no ports here.
 *
 * @param entries in lower case; separated by commas or white space
 */
record NoProxy(List<String> entries) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");

    static NoProxy of(String variable) {
        return new NoProxy(Arrays.stream(variable.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    /** Whether the host is asked without a proxy; an address comes without brackets. */
    boolean covers(String host) {
        if (entries.equals(List.of("*"))) {
            return true;
        }
        Optional<InetAddress> address = address(host);
        return entries.stream()
                .anyMatch(entry -> address.isPresent() ? isWithin(address.get(), entry) : isBelow(host, entry));
    }

    private static boolean isBelow(String host, String entry) {
        String name = withoutDots(entry);
        String whole = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return !name.isEmpty() && (whole.equals(name) || whole.endsWith("." + name));
    }

    private static String withoutDots(String entry) {
        int start = entry.startsWith(".") ? 1 : 0;
        int end = entry.endsWith(".") ? entry.length() - 1 : entry.length();
        return start < end ? entry.substring(start, end) : "";
    }

    private static boolean isWithin(InetAddress address, String entry) {
        String[] parts = entry.split("/", 2);
        return address(parts[0])
                .filter(network -> network.getClass() == address.getClass())
                .filter(network -> agree(network.getAddress(), address.getAddress(), bits(parts, address)))
                .isPresent();
    }

    /** How many bits count; curl takes a length of 0 for none at all. */
    private static int bits(String[] parts, InetAddress address) {
        int all = 8 * address.getAddress().length;
        if (parts.length < 2 || !parts[1].matches("[0-9]{1,3}")) {
            return all;
        }
        int bits = Integer.parseInt(parts[1]);
        return bits == 0 || bits > all ? all : bits;
    }

    private static boolean agree(byte[] network, byte[] address, int bits) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((network[i / 8] & mask) != (address[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** A literal address, which needs no name resolution. */
    private static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches() || (!text.contains(":") && !text.matches("([0-9]+\\.){3}[0-9]+"))) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
