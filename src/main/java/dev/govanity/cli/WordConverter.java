package dev.govanity.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads an option whose value is one of a few words, written as in its help. picocli's own converter wants the names of
 * the enum's constants instead.
 *
 * @param <E> the words in upper case, {@code _} for {@code -}
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
