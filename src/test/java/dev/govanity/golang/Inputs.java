package dev.govanity.golang;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts that nobody would write, for comparing with Go: pieces put together at random, and good texts damaged.
 *
 * <p>{@code -Dvanity.seed=N} repeats a run, {@code -Dvanity.cases=N} multiplies how many there are.
 */
final class Inputs {
    private static final long SEED = Long.getLong("vanity.seed", System.nanoTime());
    private static final int FACTOR = Integer.getInteger("vanity.cases", 1);
    private static final String CHARACTERS =
            "abcgijstvxzAFGKZ0012589::://///...@@##??%%[]-_~!$&'()*+,;=<>\"\\^`{|} \t\n\r"
                    + "\u0000\u001f\u007f\u0085\u00a0é\u0130ıſK€世８\u2028\u3000\ufeff\ufffd\ud800😀\udc00";

    private final Random random;
    private final List<String> pieces;

    /** @param pieces what the texts are made of */
    Inputs(List<String> pieces) {
        this.pieces = pieces;
        // two of them must not go in step
        this.random = new Random(SEED ^ pieces.hashCode());
    }

    /** Texts made of what stands in the first columns of {@code files}. */
    static Inputs of(String... files) {
        return new Inputs(Stream.of(files)
                .flatMap(file -> TestRows.firstColumn(file).stream())
                .toList());
    }

    /** How many cases there are where {@code cases} are asked for. */
    static int count(int cases) {
        return cases * FACTOR;
    }

    static String describe() {
        return "-Dvanity.seed=" + SEED;
    }

    /** Some pieces and characters one after the other. */
    String assembled() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(random.nextInt(4) == 0 ? character() : piece());
        }
        return text.toString();
    }

    /** {@code text} with some characters lost, added, replaced or repeated. */
    String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int start = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), start + random.nextInt(3));
            switch (random.nextInt(5)) {
                case 0 -> damaged.delete(start, end);
                case 1 -> damaged.replace(start, end, character());
                case 2 -> damaged.insert(start, piece());
                case 3 -> damaged.insert(start, damaged.substring(start, end));
                default -> damaged.insert(start, character());
            }
        }
        return damaged.toString();
    }

    /** Either of the two kinds of text. */
    String next() {
        return random.nextBoolean() ? assembled() : damaged(piece());
    }

    /** {@code bytes} with some of them changed to any others. */
    byte[] damaged(byte[] bytes) {
        byte[] damaged = bytes.clone();
        for (int i = random.nextInt(3); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    String piece() {
        return pieces.get(random.nextInt(pieces.size()));
    }

    private String character() {
        int at = CHARACTERS.offsetByCodePoints(0, random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length())));
        return Character.toString(CHARACTERS.codePointAt(at));
    }
}
