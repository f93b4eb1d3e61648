package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Reads the bytes of a file as the characters that YAML allows. */
public final class YamlDecoder {
    private YamlDecoder() {}

    /**
     * A decoded text.
     *
     * @param source the text, up to the first byte that is not text
     * @param problem why the rest is missing; empty if the text is complete
     */
    public record Decoded(SourceText source, Optional<Diagnostic> problem) {
        public Decoded {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(problem, "problem");
        }
    }

    /** Decodes UTF-8, with or without a byte order mark. */
    public static Decoded decode(String name, byte[] content) {
        if (isPrintableAscii(content)) {
            return new Decoded(SourceText.of(name, new String(content, StandardCharsets.ISO_8859_1)), Optional.empty());
        }
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return broken(name, "", "text is UTF-16", "save it as UTF-8");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(content.length);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, characters, true);
        String text = characters.flip().toString();
        int odd = text.indexOf('\0') >= 0 ? text.indexOf('\0') : firstUnprintable(text);
        if (odd >= 0) {
            return unprintable(name, text, odd);
        }
        if (result.isError()) {
            String found = String.format("byte 0x%02x is not UTF-8", content[bytes.position()] & 0xFF);
            return broken(name, text, found, "save the file as UTF-8");
        }
        return new Decoded(SourceText.of(name, text), Optional.empty());
    }

    /**
     * Whether all bytes are printable ASCII, as in nearly every file. Then one pass is enough: Java decodes Latin-1
     * without checking.
     */
    private static boolean isPrintableAscii(byte[] content) {
        for (byte b : content) {
            if (b < ' ' ? b != '\n' && b != '\r' && b != '\t' : b == 0x7F) { // a byte beyond ASCII is negative
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static Decoded unprintable(String name, String text, int offset) {
        char found = text.charAt(offset);
        String before = text.substring(0, offset);
        return found == 0
                ? broken(name, before, "text holds a NUL character, as binary files do", "is this the right file?")
                : broken(
                        name,
                        before,
                        String.format("control character U+%04X", (int) found),
                        String.format("remove it, or write it as \"\\u%04x\" in double quotes", (int) found));
    }

    private static Decoded broken(String name, String text, String message, String help) {
        Span end = new Span(text.length(), text.length());
        Diagnostic problem = Diagnostic.error("not-text", end, message).help(help);
        return new Decoded(SourceText.of(name, text), Optional.of(problem));
    }

    /** The offset of the first character that YAML does not allow (YAML 1.1, c-printable); -1 if there is none. */
    private static int firstUnprintable(String text) {
        for (int offset = 0; offset < text.length(); offset++) {
            char character = text.charAt(offset);
            boolean control = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
            boolean deleteOrC1 = character >= 0x7F && character < 0xA0 && character != 0x85;
            if (control || deleteOrC1 || character == 0xFFFE || character == 0xFFFF) {
                return offset;
            }
        }
        return -1;
    }
}
