package dev.govanity.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts an option whose value is one of a few words, as in its help. picocli's own converter expects the names of
 * enum constants instead.
 *
 * @param <E> an enum whose constants are the words in upper case, with {@code _} for {@code -}
 */
abstract class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final E[] words;

    WordConverter(E[] words) {
        this.words = words;
    }

    @Override
    public E convert(String value) {
        for (E word : words) {
            if (written(word).equalsIgnoreCase(value)) {
                return word;
            }
        }
        throw new TypeConversionException("not one of " + String.join(", ", words()));
    }

    /** The words, as the user writes them. */
    List<String> words() {
        return Arrays.stream(words).map(WordConverter::written).toList();
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
