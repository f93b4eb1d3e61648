package dev.govanity.page;

import dev.govanity.page.RequestPart.Understood;
import dev.govanity.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A stretch of a text that people read.
 *
 * @param text what it says
 * @param href where it leads; empty if it is no link
 */
public record LinkedText(String text, String href) {
    /** What may stand before an address in prose without being part of it. */
    private static final String OPENING = "(<\"'";

    private static final String CLOSING = ")>\"'.,;:!?";

    public LinkedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(href, "href");
    }

    /** Whether it leads anywhere. */
    public boolean isLink() {
        return !href.isEmpty();
    }

    /**
     * Makes links of the web addresses in a text, and of the import paths that are answered here.
     *
     * @param host the first element of those
     * @return all of the text, in order; empty for an empty one
     */
    static List<LinkedText> read(String text, String host, RoutingTable routes) {
        List<LinkedText> parts = new ArrayList<>();
        int plain = 0;
        for (int at = 0; at < text.length(); ) {
            int end = endOfWord(text, at);
            int start = at;
            while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            int stop = end;
            while (stop > start && CLOSING.indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
            String word = text.substring(start, stop);
            String href = href(word, host, routes);
            if (!href.isEmpty()) {
                addPlain(parts, text.substring(plain, start));
                parts.add(new LinkedText(word, href));
                plain = stop;
            }
            at = end + 1;
        }
        addPlain(parts, text.substring(plain));
        return parts;
    }

    private static int endOfWord(String text, int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space;
    }

    private static void addPlain(List<LinkedText> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new LinkedText(text, ""));
        }
    }

    private static String href(String word, String host, RoutingTable routes) {
        if (word.startsWith("https://") || word.startsWith("http://")) {
            return word;
        }
        if (!word.startsWith(host + "/")) {
            return "";
        }
        String path = word.substring(host.length());
        boolean answered = new Understood(path).equals(RequestPath.read(path)) && routes.lookup(path) != null;
        return answered ? PathEscape.escape(path) : "";
    }
}
