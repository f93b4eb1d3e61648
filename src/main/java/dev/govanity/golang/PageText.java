package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;

/** The text between the tags of a page and in its attribute values, as encoding/xml reads it. */
final class PageText {
    private static final int UNQUOTED = -2;
    private static final int CDATA = -3;

    private static final Map<String, Integer> ENTITIES = Map.of(
            "lt", (int) '<',
            "gt", (int) '>',
            "amp", (int) '&',
            "apos", (int) '\'',
            "quot", (int) '"');

    private final PageInput in;
    /** The quote that ends the text, or one of the two kinds of unquoted text. */
    private final int kind;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int beforeLast;
    private int last;

    private PageText(PageInput in, int kind) {
        this.in = in;
        this.kind = kind;
    }

    /** Reads up to the next {@code <} or the end. */
    static void readUntilMarkup(PageInput in) {
        new PageText(in, UNQUOTED).read();
    }

    /** Reads on after {@code <![CDATA[} up to {@code ]]>}. */
    static void readCdata(PageInput in) {
        new PageText(in, CDATA).read();
    }

    /** Reads on after an opening quote. The end of the input also ends the value; the caller then reports it. */
    static String readQuoted(PageInput in, int quote) {
        return new PageText(in, quote).read();
    }

    private String read() {
        while (readOne()) {
            // until the text's end
        }
        byte[] bytes = text.toByteArray();
        checkCharacters(bytes);
        return Utf8.text(bytes);
    }

    /** Reads a byte or a reference. False at the end of the text; its end mark is consumed unless it is markup. */
    private boolean readOne() {
        int c = in.read();
        if (c == PageInput.END) {
            if (kind == CDATA) {
                in.fail("unexpected EOF in CDATA section");
            }
            return false;
        }
        if (c == '>' && beforeLast == ']' && last == ']' && kind < 0) {
            if (kind == UNQUOTED) {
                in.fail("unescaped ]]> not in CDATA section");
            }
            return false;
        }
        if (c == '<' && kind != CDATA) {
            endAtMarkup();
            return false;
        }
        if (c == kind) {
            return false;
        }
        if (c == '&' && kind != CDATA) {
            readReference();
            remember(0, 0);
        } else {
            append(c);
            remember(last, c);
        }
        return true;
    }

    private void endAtMarkup() {
        if (kind == UNQUOTED) {
            in.unread();
        } else {
            in.fail("unescaped < inside quoted string");
        }
    }

    private void remember(int previous, int current) {
        beforeLast = previous;
        last = current;
    }

    /** Appends a byte; line ends become line feeds. */
    private void append(int c) {
        if (c == '\r') {
            text.write('\n');
        } else if (c != '\n' || last != '\r') {
            text.write(c);
        }
    }

    /** Reads a reference; one that does not denote a character stays as written. */
    private void readReference() {
        int start = in.position();
        boolean numeric = in.mustRead() == '#';
        if (!numeric) {
            in.unread();
        }
        Optional<Integer> codePoint = numeric ? readNumber() : readEntity();
        if (codePoint.isPresent()) {
            text.writeBytes(Utf8.encode(Character.toString(Utf8.scalar(codePoint.get()))));
        } else {
            text.write('&');
            text.writeBytes(in.bytes(start, in.position()));
        }
    }

    private Optional<Integer> readNumber() {
        int c = in.mustRead();
        int base = c == 'x' ? 16 : 10;
        if (base == 16) {
            c = in.mustRead();
        }
        int value = -1;
        while (isDigit(c, base)) {
            value = Math.min(Math.max(value, 0) * base + Ascii.hexValue(c), Character.MAX_CODE_POINT + 1);
            c = in.mustRead();
        }
        if (c != ';') {
            in.unread();
            return Optional.empty();
        }
        return value >= 0 && value <= Character.MAX_CODE_POINT ? Optional.of(value) : Optional.empty();
    }

    private static boolean isDigit(int c, int base) {
        int value = Ascii.hexValue(c);
        return value >= 0 && value < base;
    }

    private Optional<Integer> readEntity() {
        int start = in.position();
        in.skipNameBytes();
        int end = in.position();
        if (in.mustRead() != ';') {
            in.unread();
            return Optional.empty();
        }
        return Optional.ofNullable(ENTITIES.get(new String(in.bytes(start, end), US_ASCII)));
    }

    private void checkCharacters(byte[] bytes) {
        for (int i = 0; i < bytes.length; ) {
            int codePoint = Utf8.decode(bytes, i, bytes.length);
            if (codePoint == Utf8.INVALID) {
                in.fail("invalid UTF-8");
                return;
            }
            if (!isXmlCharacter(codePoint)) {
                in.fail("illegal character code U+%04X".formatted(codePoint));
                return;
            }
            i += Utf8.width(codePoint);
        }
    }

    private static boolean isXmlCharacter(int codePoint) {
        return codePoint < ' '
                ? codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
                : codePoint != 0xfffe && codePoint != 0xffff;
    }
}
