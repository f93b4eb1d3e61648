package dev.govanity.golang;

import java.util.Arrays;
import java.util.Optional;

/**
 * The address within the brackets of a URL's host, which must be an IPv6 address.
 *
 * <p>As netip.ParseAddr and net/url parseHost, which checks its result (go1.26.2).
 */
final class BracketedAddress {
    private static final int GROUPS = 8;
    private static final int GROUP_DIGITS = 4;

    private final byte[] text;
    /** Where the zone's percent sign stands, or the length of the text. */
    private final int end;
    /** The position in the address, and the number of groups before it. */
    private int at;

    private int groups;
    private boolean gap;

    private BracketedAddress(byte[] text) {
        this.text = text;
        this.end = indexOf(text, '%');
    }

    /** Go's message about {@code text}, which has no escapes; empty if it is an IPv6 address. */
    static Optional<String> fault(byte[] text) {
        return new BracketedAddress(text).fault();
    }

    private Optional<String> fault() {
        for (byte b : text) {
            switch (b) {
                case '.' -> {
                    return dottedQuadFault(0, text.length).or(() -> Optional.of("invalid IP-literal"));
                }
                case ':' -> {
                    return ip6Fault();
                }
                case '%' -> {
                    return fault("missing IPv6 address");
                }
                default -> {}
            }
        }
        return fault("unable to parse IP");
    }

    private Optional<String> ip6Fault() {
        if (end == text.length - 1) {
            return fault("zone must be a non-empty string");
        }
        gap = colonAt(0) && colonAt(1);
        at = gap ? 2 : 0;
        Optional<String> fault = Optional.empty();
        while (fault.isEmpty() && groups < GROUPS && at < end) {
            fault = groupFault();
        }
        return fault.or(this::lengthFault);
    }

    private Optional<String> groupFault() {
        int digits = hexDigitsAt(at);
        int next = at + digits;
        if (digits > GROUP_DIGITS) {
            return fault("each group must have 4 or less digits", at, end);
        }
        if (digits == 0) {
            return fault("each colon-separated field must have at least one digit", at, end);
        }
        if (next < end && text[next] == '.') {
            return embeddedQuadFault();
        }
        groups++;
        at = next;
        return at == end ? Optional.empty() : separatorFault();
    }

    private Optional<String> separatorFault() {
        if (!colonAt(at)) {
            return fault("unexpected character, want colon", at, end);
        }
        if (at + 1 == end) {
            return fault("colon must be followed by more characters", at, end);
        }
        at++;
        if (colonAt(at)) {
            if (gap) {
                return fault("multiple :: in address", at, end);
            }
            gap = true;
            at++;
        }
        return Optional.empty();
    }

    private Optional<String> embeddedQuadFault() {
        if (!gap && groups != GROUPS - 2) {
            return fault("embedded IPv4 address must replace the final 2 fields of the address", at, end);
        }
        if (groups > GROUPS - 2) {
            return fault("too many hex fields to fit an embedded IPv4 at the end of the address", at, end);
        }
        int start = at;
        groups += 2;
        at = end;
        return dottedQuadFault(start, end);
    }

    private Optional<String> lengthFault() {
        if (at < end) {
            return fault("trailing garbage after address", at, end);
        }
        if (groups < GROUPS && !gap) {
            return fault("address string too short");
        }
        if (groups == GROUPS && gap) {
            return fault("the :: must expand to at least one field of zeros");
        }
        return Optional.empty();
    }

    private Optional<String> dottedQuadFault(int start, int quadEnd) {
        int dots = 0;
        int digits = 0;
        int value = 0;
        for (int i = start; i < quadEnd; i++) {
            int c = text[i];
            if (Ascii.isDigit(c)) {
                if (digits == 1 && value == 0) {
                    return fault("IPv4 field has octet with leading zero");
                }
                value = value * 10 + c - '0';
                digits++;
                if (value > 255) {
                    return fault("IPv4 field has value >255");
                }
            } else if (c != '.') {
                return fault("unexpected character", i, quadEnd);
            } else if (digits == 0 || i == quadEnd - 1) {
                return fault("IPv4 field must have at least one digit", i, quadEnd);
            } else if (dots == 3) {
                return fault("IPv4 address too long");
            } else {
                dots++;
                digits = 0;
                value = 0;
            }
        }
        return dots < 3 ? fault("IPv4 address too short") : Optional.empty();
    }

    private boolean colonAt(int at) {
        return at < end && text[at] == ':';
    }

    private int hexDigitsAt(int at) {
        int i = at;
        while (i < end && Ascii.hexValue(text[i]) >= 0) {
            i++;
        }
        return i - at;
    }

    private Optional<String> fault(String message) {
        return Optional.of("invalid host: ParseAddr(" + Quote.quote(text) + "): " + message);
    }

    private Optional<String> fault(String message, int from, int to) {
        String rest = Quote.quote(Arrays.copyOfRange(text, from, to));
        return fault(message + " (at " + rest + ")");
    }

    private static int indexOf(byte[] text, int wanted) {
        int i = 0;
        while (i < text.length && text[i] != wanted) {
            i++;
        }
        return i;
    }
}
