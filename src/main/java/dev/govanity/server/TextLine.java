package dev.govanity.server;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.govanity.golang.Quote;

/** {@code TIME LEVEL message key="text" key=7}, texts as Go writes them. */
final class TextLine extends LogLine {
    private static final int LEVEL_WIDTH = 5;

    @Override
    void begin(ILoggingEvent event, String message) {
        appendTime(event.getTimeStamp());
        String level = event.getLevel().toString();
        line.append(' ').append(level).append(" ".repeat(LEVEL_WIDTH - level.length() + 1));
        appendVisible(message);
        addText("logger", event.getLoggerName());
    }

    /** Indents each line, so that text from a client cannot look like a line of the log. */
    @Override
    void end(String stackTrace) {
        if (stackTrace != null) {
            stackTrace.lines().forEach(each -> {
                line.append("\n\t");
                appendVisible(each.replace("\t", "  "));
            });
        }
    }

    @Override
    void key(String key) {
        line.append(' ').append(key).append('=');
    }

    @Override
    void quote(String text) {
        line.append(Quote.quote(text));
    }

    /** Leaves quotes and backslashes as they are, because a message is a sentence. */
    private void appendVisible(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= ' ' && codePoint <= '~') {
                line.append((char) codePoint);
            } else {
                String quoted = Quote.quote(Character.toString(codePoint));
                line.append(quoted, 1, quoted.length() - 1);
            }
            i += Character.charCount(codePoint);
        }
    }
}
