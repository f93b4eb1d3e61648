package dev.govanity.server;

/** The header of W3C Trace Context, {@code VERSION-TRACE_ID-PARENT_ID-FLAGS} in lower-case hex. */
final class Traceparent {
    private static final int TRACE_ID = 3;
    private static final int PARENT_ID = 36;
    private static final int FLAGS = 53;
    private static final int LENGTH = 55;

    private Traceparent() {}

    /** The trace ID, 32 hex digits; null if the header is null or malformed. */
    static String traceId(String header) {
        boolean wellFormed = header != null
                && header.length() >= LENGTH
                && isField(header, 0, TRACE_ID - 1)
                && isField(header, TRACE_ID, PARENT_ID - 1)
                && isField(header, PARENT_ID, FLAGS - 1)
                && isHex(header, FLAGS, LENGTH)
                && hasKnownEnd(header)
                && !isZero(header, TRACE_ID, PARENT_ID - 1)
                && !isZero(header, PARENT_ID, FLAGS - 1);
        return wellFormed ? header.substring(TRACE_ID, PARENT_ID - 1) : null;
    }

    /**
     * Whether the end is valid. Version 00 ends here; a later version may continue after a dash; version ff is invalid.
     */
    private static boolean hasKnownEnd(String header) {
        if (header.startsWith("ff")) {
            return false;
        }
        return header.length() == LENGTH || (!header.startsWith("00") && header.charAt(LENGTH) == '-');
    }

    private static boolean isField(String header, int from, int to) {
        return isHex(header, from, to) && header.charAt(to) == '-';
    }

    private static boolean isHex(String header, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = header.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String header, int from, int to) {
        for (int i = from; i < to; i++) {
            if (header.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
