package dev.govanity.server;

import ch.qos.logback.classic.spi.ILoggingEvent;

/** A flat JSON object. */
final class JsonLine extends LogLine {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final char REPLACEMENT = '\ufffd';

    @Override
    void begin(ILoggingEvent event, String message) {
        line.append("{\"time\":\"");
        appendTime(event.getTimeStamp());
        line.append('"');
        addText("level", event.getLevel().toString());
        addText("message", message);
        addText("logger", event.getLoggerName());
    }

    @Override
    void end(String stackTrace) {
        if (stackTrace != null) {
            addText("exception", stackTrace);
        }
        line.append('}');
    }

    @Override
    void key(String key) {
        line.append(',');
        quote(key);
        line.append(':');
    }

    @Override
    void quote(String text) {
        line.append('"');
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            append(codePoint);
            i += Character.charCount(codePoint);
        }
        line.append('"');
    }

    private void append(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            line.append('\\').append((char) codePoint);
        } else if (isPlain(codePoint)) {
            line.appendCodePoint(codePoint);
        } else if (codePoint == '\n') {
            line.append("\\n");
        } else if (codePoint == '\t') {
            line.append("\\t");
        } else if (Character.getType(codePoint) == Character.SURROGATE) {
            escape(REPLACEMENT); // half a surrogate pair is invalid in UTF-8
        } else if (Character.isBmpCodePoint(codePoint)) {
            escape(codePoint);
        } else {
            escape(Character.highSurrogate(codePoint));
            escape(Character.lowSurrogate(codePoint));
        }
    }

    /** JSON escapes control characters up to U+001F only, but the line may be read on a terminal. */
    private static boolean isPlain(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= ' ' && codePoint != 0x7f;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private void escape(int unit) {
        line.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            line.append(HEX[(unit >> shift) & 0xf]);
        }
    }
}
