package dev.govanity.forge;

import java.util.Locale;

/**
 * A stretch of a text.
 *
 * @param whole the text
 * @param start where the stretch begins in it, in UTF-16 code units
 * @param end where it ends, exclusive; equal to {@code start} for a place between two characters
 */
record RootPart(String whole, int start, int end) {
    RootPart {
        if (start < 0 || end < start || end > whole.length()) {
            throw new IllegalArgumentException("no part of the text: " + start + " to " + end);
        }
    }

    /** The stretch by itself. */
    String text() {
        return whole.substring(start, end);
    }

    /** The same in lower case. */
    String lowerCase() {
        return text().toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return start == end;
    }

    /** Whether it is not the whole text. */
    boolean isLess() {
        return end - start < whole.length();
    }

    /** The whole text with {@code replacement} in place of this stretch. */
    String replacedBy(String replacement) {
        return whole.substring(0, start) + replacement + whole.substring(end);
    }

    /** The same stretch with {@code before} characters more in front and {@code after} more behind. */
    RootPart widened(int before, int after) {
        return new RootPart(whole, start - before, end + after);
    }

    /** The rest of the stretch from its character {@code index} on. */
    RootPart from(int index) {
        return new RootPart(whole, start + index, end);
    }

    /** The whole text from here on. */
    String restOfWhole() {
        return whole.substring(start);
    }

    /** The shortest part of this stretch whose replacement turns it into {@code other}. */
    RootPart differenceFrom(String other) {
        String text = text();
        int limit = Math.min(text.length(), other.length());
        int prefix = 0;
        while (prefix < limit && text.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < limit - prefix
                && text.charAt(text.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
            suffix++;
        }
        return new RootPart(whole, start + prefix, end - suffix);
    }
}
