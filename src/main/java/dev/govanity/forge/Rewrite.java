package dev.govanity.forge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One shape of a text and what stands for it elsewhere.
 *
 * @param shape of the whole text
 * @param replacement as in {@link Matcher#replaceFirst(String)}
 */
record Rewrite(Pattern shape, String replacement) {
    static Rewrite of(String shape, String replacement) {
        return new Rewrite(Pattern.compile("\\A(?:" + shape + ")\\z", Pattern.DOTALL), replacement);
    }

    /** What stands for {@code text}; empty if it has another shape. */
    Optional<String> apply(String text) {
        Matcher matcher = shape.matcher(text);
        return matcher.matches() ? Optional.of(matcher.replaceFirst(replacement)) : Optional.empty();
    }
}
