package dev.govanity.forge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a text and its replacement.
 *
 * @param shape matches the whole text
 * @param replacement as in {@link Matcher#replaceFirst(String)}
 */
record Rewrite(Pattern shape, String replacement) {
    static Rewrite of(String shape, String replacement) {
        return new Rewrite(Pattern.compile("\\A(?:" + shape + ")\\z", Pattern.DOTALL), replacement);
    }

    /** The replacement for {@code text}; empty if the pattern does not match. */
    Optional<String> apply(String text) {
        Matcher matcher = shape.matcher(text);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(replacement)) : Optional.empty();
    }
}
