package dev.govanity.report;

import java.util.Arrays;

/**
 * How many columns of a terminal a character takes, so that carets are under it: two for wide characters by Unicode's
 * East Asian Width (annex 11), none for characters that combine with the one before. It works by blocks, not by single
 * characters. Where that is wrong, a caret is a column off; the gain is that no table is needed.
 */
final class Columns {
    /** Where blocks of wide characters begin and end, the ends exclusive. */
    private static final int[] WIDE = {
        0x1100, 0x1160, // Hangul Jamo that begin a syllable
        0x2e80, 0x303f, // radicals, CJK punctuation
        0x3041, 0xa4d0, // Kana, CJK ideographs, Yi
        0xa960, 0xa980,
        0xac00, 0xd7a4, // Hangul syllables
        0xf900, 0xfb00,
        0xfe30, 0xfe70,
        0xff01, 0xff61, // full-width forms
        0xffe0, 0xffe7,
        0x1f300, 0x1f650, // emoji
        0x1f680, 0x1f700,
        0x1f900, 0x1fa00,
        0x20000, 0x3fffe
    };

    private Columns() {}

    static int of(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        int found = Arrays.binarySearch(WIDE, codePoint);
        int boundsBefore = found >= 0 ? found + 1 : -found - 1;
        return boundsBefore % 2 == 1;
    }
}
