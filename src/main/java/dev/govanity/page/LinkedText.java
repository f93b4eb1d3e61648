package dev.govanity.page;

import dev.govanity.page.RequestPart.Understood;
import dev.govanity.routing.RoutingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of a text for people, possibly with a link.
 *
 * @param text the text
 * @param href the address of the link; empty if it is not a link
 */
public record LinkedText(String text, String href) {
    /** Characters that may precede an address in prose without being part of it. */
    private static final String OPENING = "(<\"'";

    private static final String CLOSING = ")>\"'.,;:!?";

    public LinkedText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(href, "href");
    }

    /** Whether it is a link. */
    public boolean isLink() {
        return !href.isEmpty();
    }

    /**
     * Turns the web addresses in a text into links, and the import paths that this server answers.
     *
     * @param host the first element of these import paths
     * @return the parts of the text, in order; empty for an empty text
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
