package dev.govanity.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the words of an option as its help has them. picocli's own converter lists the constants of the enum instead.
 *
 * @param <E> the words, in upper case
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
        String expected = Arrays.stream(words).map(WordConverter::written).collect(Collectors.joining(", "));
        throw new TypeConversionException("expected one of " + expected + ", but was '" + value + "'");
    }

    private static String written(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
