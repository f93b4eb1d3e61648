package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a page into tokens as the go command does: with a lenient XML tokenizer, not as a browser would.
 *
 * <p>As encoding/xml Decoder.RawToken with Strict false (go1.26). The first error ends the page, as if its text ended
 * there.
 */
final class PageTokenizer {
    /** One piece of a page. */
    sealed interface Token {}

    /** {@code <local …>}, or the first half of {@code <local … />}. */
    record StartTag(String local, List<Attribute> attributes) implements Token {
        StartTag {
            attributes = List.copyOf(attributes);
        }

        /** The value of the first attribute called {@code name} in any case, "" if there is none. */
        String attribute(String name) {
            for (Attribute attribute : attributes) {
                if (attribute.local.equalsIgnoreCase(name)) {
                    return attribute.value;
                }
            }
            return "";
        }
    }

    /** {@code </local>}, or the second half of {@code <local … />}. */
    record EndTag(String local) implements Token {}

    /** Text, a comment, or anything else that cannot contain a go-import tag. */
    record Other() implements Token {}

    /** The end of the page, or of its readable part. */
    record End() implements Token {}

    /** An attribute without its namespace prefix. */
    record Attribute(String local, String value) {
        Attribute {
            requireNonNull(local);
            requireNonNull(value);
        }
    }

    private static final Token OTHER = new Other();
    private static final byte[] CDATA = "CDATA[".getBytes(US_ASCII);

    private final PageInput in;
    private Optional<Token> pending = Optional.empty();

    PageTokenizer(byte[] page) {
        this.in = new PageInput(page);
    }

    /** Go's message if an error ended the page early; empty otherwise. */
    Optional<String> error() {
        return in.error();
    }

    /** The next token; after the last one always {@link End}. */
    Token next() {
        Optional<Token> second = pending;
        pending = Optional.empty();
        Token token = second.orElseGet(this::read);
        return error().isPresent() ? new End() : token;
    }

    private Token read() {
        int c = in.read();
        if (c == PageInput.END) {
            return new End();
        }
        if (c != '<') {
            in.unread();
            PageText.readUntilMarkup(in);
            return OTHER;
        }
        switch (in.mustRead()) {
            case '/' -> {
                return readEndTag();
            }
            case '?' -> PageDeclarations.readInstruction(in);
            case '!' -> readExclamation();
            default -> {
                in.unread();
                return readStartTag();
            }
        }
        return OTHER;
    }

    private Token readEndTag() {
        String local = readLocalName("expected element name after </");
        in.skipSpace();
        if (in.mustRead() != '>') {
            in.fail("invalid characters between </" + local + " and >");
        }
        return new EndTag(local);
    }

    private void readExclamation() {
        switch (in.mustRead()) {
            case '-' -> PageDeclarations.readComment(in);
            case '[' -> readCdata();
            default -> PageDeclarations.readDirective(in);
        }
    }

    private void readCdata() {
        for (byte expected : CDATA) {
            if (in.mustRead() != expected) {
                in.fail("invalid <![ sequence");
            }
        }
        PageText.readCdata(in);
    }

    private Token readStartTag() {
        String local = readLocalName("expected element name after <");
        List<Attribute> attributes = new ArrayList<>();
        while (true) {
            in.skipSpace();
            int c = in.mustRead();
            if (c == '/') {
                if (in.mustRead() != '>') {
                    in.fail("expected /> in element");
                }
                pending = Optional.of(new EndTag(local));
                return new StartTag(local, attributes);
            }
            if (c == '>' || c == PageInput.END) {
                return new StartTag(local, attributes);
            }
            in.unread();
            attributes.add(readAttribute());
        }
    }

    private Attribute readAttribute() {
        String local = readLocalName("expected attribute name in element");
        in.skipSpace();
        if (in.mustRead() != '=') {
            in.unread();
            return new Attribute(local, local);
        }
        in.skipSpace();
        return new Attribute(local, readValue());
    }

    private String readValue() {
        int quote = in.mustRead();
        if (quote == '"' || quote == '\'') {
            return PageText.readQuoted(in, quote);
        }
        in.unread();
        int start = in.position();
        while (Ascii.isLetterDigitOr("_:-", in.mustRead())) {
            // an unquoted value ends at the first other character, and may be empty
        }
        in.unread();
        return in.textFrom(start);
    }

    /** A name without its namespace prefix; an error for a name with two colons. */
    private String readLocalName(String missing) {
        String name = in.readName();
        int colon = name.indexOf(':');
        if (name.isEmpty() || colon != name.lastIndexOf(':')) {
            in.fail(missing);
            return "";
        }
        boolean prefixed = colon > 0 && colon < name.length() - 1;
        return prefixed ? name.substring(colon + 1) : name;
    }
}
