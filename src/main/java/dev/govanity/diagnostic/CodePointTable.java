package dev.govanity.diagnostic;

import java.util.Arrays;

/**
 * Converts offsets to code point indexes and back. A count for each stretch of the text makes one conversion cheap,
 * even in a long text or line.
 */
final class CodePointTable {
    private static final int STRETCH = 512;

    private final String text;
    /**
     * How many code points begin before each stretch; null if every character is one code point, as in nearly every
     * file.
     */
    private final int[] before;

    CodePointTable(String text) {
        this.text = text;
        this.before = text.codePointCount(0, text.length()) < text.length() ? count(text) : null;
    }

    private static int[] count(String text) {
        int[] before = new int[text.length() / STRETCH + 1];
        int count = 0;
        for (int offset = 0; offset < text.length(); offset++) {
            if (offset % STRETCH == 0) {
                before[offset / STRETCH] = count;
            }
            count += beginsOne(text, offset) ? 1 : 0;
        }
        if (text.length() % STRETCH == 0) {
            before[text.length() / STRETCH] = count;
        }
        return before;
    }

    /** Whether a code point begins here: the character is not the second half of a surrogate pair. */
    private static boolean beginsOne(String text, int offset) {
        return offset == 0
                || !Character.isLowSurrogate(text.charAt(offset))
                || !Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** How many code points begin before an offset. */
    int indexOf(int offset) {
        if (before == null) {
            return offset;
        }
        int index = before[offset / STRETCH];
        for (int at = offset - offset % STRETCH; at < offset; at++) {
            index += beginsOne(text, at) ? 1 : 0;
        }
        return index;
    }

    /** The offset of the code point with this index; the end of the text if there are fewer. */
    int offsetOf(int index) {
        if (before == null) {
            return Math.min(index, text.length());
        }
        int found = Arrays.binarySearch(before, index);
        int stretch = found >= 0 ? found : -found - 2;
        int offset = stretch * STRETCH;
        int count = before[stretch];
        while (offset < text.length() && (count < index || !beginsOne(text, offset))) {
            count += beginsOne(text, offset) ? 1 : 0;
            offset++;
        }
        return offset;
    }
}
