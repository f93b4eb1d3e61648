package dev.govanity.report;

/** Text in XML 1.0. A character that XML does not allow becomes U+FFFD. */
final class Xml {
    private Xml() {}

    /** An attribute, with a space before it. */
    static String attribute(String name, String value) {
        return " " + name + "=\"" + text(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"";
    }

    /** As character data. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(character) ? character : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
