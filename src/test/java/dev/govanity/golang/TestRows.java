package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables in files: one line names the columns, then there is a row in each, columns with tabs between them. What is
 * put in has the form of a Go string literal where it begins and ends with a double quote.
 */
final class TestRows {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x..|u.{4}|U.{8}|.)");

    private TestRows() {}

    /**
     * Holds a whole table against what we say.
     *
     * @param inputs how many columns are put in; the others are what comes out
     * @param answer from the columns put in to the others, as they stand in the file
     */
    static void verify(String file, int inputs, Function<List<String>, List<String>> answer) {
        String actual = text(file)
                .lines()
                .skip(1)
                .map(line -> Stream.of(line.split("\t", -1)).limit(inputs).toList())
                .map(asked -> {
                    List<String> columns = new ArrayList<>(asked);
                    columns.addAll(
                            answer.apply(asked.stream().map(TestRows::unquote).toList()));
                    return String.join("\t", columns) + "\n";
                })
                .collect(Collectors.joining());
        assertThat(text(file).lines().findFirst().orElseThrow() + "\n" + actual).isEqualTo(text(file));
    }

    /** Two columns: the offending characters of {@code text} as a Go literal, and what Go says of them. */
    static List<String> refusal(String text, Optional<Refusal> refusal) {
        return refusal.map(r -> List.of(Quote.quote(text.substring(r.start(), r.end())), r.message()))
                .orElse(List.of("", ""));
    }

    /** The first column of all rows. */
    static List<String> firstColumn(String file) {
        return text(file)
                .lines()
                .skip(1)
                .map(line -> unquote(line.split("\t", -1)[0]))
                .toList();
    }

    static String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    static byte[] bytes(String file) {
        try (InputStream in = TestRows.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unquote(String column) {
        boolean literal = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
        if (!literal) {
            return column;
        }
        return ESCAPE.matcher(column.substring(1, column.length() - 1))
                .replaceAll(escape -> Matcher.quoteReplacement(unescape(escape.group(1))));
    }

    private static String unescape(String escape) {
        return switch (escape.charAt(0)) {
            case 'x', 'u', 'U' -> Character.toString(Integer.parseInt(escape.substring(1), 16));
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            default -> escape;
        };
    }
}
