package dev.govanity.golang;

import dev.govanity.golang.PercentEscapes.Place;
import java.util.Optional;

/** The host of a URL with its port, without user info: as net/url parseHost (go1.26.2). */
final class UrlHost {
    private static final String ZONE_MARK = "%25";

    private final String text;
    private final int start;
    private final int end;

    private UrlHost(String text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /**
     * The first error in the host, which is {@code text} between {@code start} and {@code end}.
     *
     * @param scheme the URL's scheme, lower-cased: http and https allow one colon only
     */
    static Optional<Refusal> check(String text, int start, int end, String scheme) {
        return new UrlHost(text, start, end).check(scheme);
    }

    private Optional<Refusal> check(String scheme) {
        int bracket = lastIndexOf('[');
        if (bracket > start) {
            return refuse("invalid IP-literal", start, end);
        }
        if (bracket == start) {
            return checkBracketed();
        }
        boolean oneColon = scheme.equals("http") || scheme.equals("https");
        int colon = oneColon ? indexOf(':') : lastIndexOf(':');
        return checkPort(colon < 0 ? end : colon).or(() -> PercentEscapes.check(text, start, end, Place.HOST));
    }

    private Optional<Refusal> checkBracketed() {
        int bracket = lastIndexOf(']');
        if (bracket < 0) {
            return refuse("missing ']' in host", start, end);
        }
        int first = start + 1;
        int zone = text.indexOf(ZONE_MARK, first);
        int zoneStart = zone < 0 || zone + ZONE_MARK.length() > bracket ? bracket : zone;
        return checkPort(bracket + 1)
                .or(() -> PercentEscapes.check(text, first, zoneStart, Place.HOST))
                .or(() -> PercentEscapes.check(text, zoneStart, bracket, Place.ZONE))
                .or(() -> BracketedAddress.fault(PercentEscapes.decode(text, first, bracket))
                        .map(fault -> new Refusal(fault, start, bracket + 1)));
    }

    /** The port may be empty or any number. */
    private Optional<Refusal> checkPort(int colon) {
        boolean fine = colon == end || (text.charAt(colon) == ':' && Ascii.isDigits(text, colon + 1, end));
        if (fine) {
            return Optional.empty();
        }
        return refuse("invalid port " + Quote.quote(text.substring(colon, end)) + " after host", colon, end);
    }

    private int indexOf(char c) {
        int at = text.indexOf(c, start);
        return at < end ? at : -1;
    }

    private int lastIndexOf(char c) {
        int at = text.lastIndexOf(c, end - 1);
        return at >= start ? at : -1;
    }

    private static Optional<Refusal> refuse(String message, int from, int to) {
        return Optional.of(new Refusal(message, from, to));
    }
}
