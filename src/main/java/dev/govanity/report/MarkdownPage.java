package dev.govanity.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Prints Markdown pages on a terminal: headings stand out, code is indented instead of fenced, text is unchanged. */
public final class MarkdownPage {
    private static final String FENCE = "```";

    private MarkdownPage() {}

    /** Prints a page. */
    public static void print(String markdown, Palette palette, Writer out) throws IOException {
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith(FENCE)) {
                code = !code;
            } else if (code) {
                out.append(line.isEmpty() ? "" : "    ").append(line).append('\n');
            } else if (line.startsWith("#")) {
                out.append(palette.strong(line.replaceFirst("^#+ *", ""))).append('\n');
            } else {
                out.append(line).append('\n');
            }
        }
    }

    /** The same without colour. */
    static String plain(String markdown) {
        StringWriter text = new StringWriter();
        try {
            print(markdown, Palette.PLAIN, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
