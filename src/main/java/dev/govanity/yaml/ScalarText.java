package dev.govanity.yaml;

import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.SourceText;

/** Writes a text as a YAML scalar. */
public final class ScalarText {
    private ScalarText() {}

    /**
     * The edit after which {@code scalar} reads as {@code text}. It keeps the style if that can represent the text, and
     * keeps a comment after the indicator of a block scalar.
     *
     * @param text one line of printable characters
     */
    public static Edit edit(SourceText source, YamlNode.Scalar scalar, String text) {
        String comment =
                scalar.style() == YamlNode.Style.BLOCK ? BlockScalar.headerComment(source.text(), scalar.start()) : "";
        return new Edit(scalar.span(), write(text, scalar.style()) + comment);
    }

    /**
     * The YAML source that reads as {@code text}, in the style of the scalar that it replaces if that can represent the
     * text.
     *
     * @param text one line of printable characters
     */
    static String write(String text, YamlNode.Style style) {
        return switch (style) {
            case PLAIN -> isPlain(text) ? text : singleQuoted(text);
            case SINGLE_QUOTED, BLOCK -> singleQuoted(text);
            case DOUBLE_QUOTED -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        };
    }

    private static String singleQuoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Whether the text needs no quotes, in block and in flow collections. Stricter than YAML: it is enough if text that
     * people normally write without quotes stays so.
     */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && (Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '/')
                && text.chars().noneMatch(character -> "#?,[]{}'\"".indexOf(character) >= 0)
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.endsWith(" ")
                && !new YamlNode.Scalar(0, 0, text, YamlNode.Style.PLAIN).isNull();
    }
}
