package dev.govanity.golang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.GoOracle.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Our answers and Go's, side by side, on many inputs. */
final class Agreement {
    private static final int SHOWN = 20;

    private Agreement() {}

    /**
     * Compares answers about texts.
     *
     * @param kind what the oracle is asked
     * @param cases how often, unless a system property wants more
     * @param input the arguments, made up anew for each case
     * @param ours the fields that we would answer
     */
    static void verify(
            String kind, int cases, Supplier<List<String>> input, Function<List<String>, List<String>> ours) {
        verify(kind, cases, input, texts -> texts.stream().map(Utf8::encode).toList(), ours);
    }

    /** The same about any input that {@code arguments} makes bytes of. */
    static <T> void verify(
            String kind,
            int cases,
            Supplier<T> input,
            Function<T, List<byte[]>> arguments,
            Function<T, List<String>> ours) {
        List<T> inputs = Stream.generate(input).limit(Inputs.count(cases)).toList();
        List<Question> questions =
                inputs.stream().map(i -> new Question(kind, arguments.apply(i))).toList();
        List<List<String>> answers = GoOracle.ask(questions);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            List<String> our =
                    ours.apply(inputs.get(i)).stream().map(Agreement::goText).toList();
            if (!our.equals(answers.get(i))) {
                differences.add("%s\n    go:   %s\n    ours: %s".formatted(questions.get(i), answers.get(i), our));
            }
        }
        assertThat(differences.stream().limit(SHOWN))
                .as("%d of %d differ; %s", differences.size(), answers.size(), Inputs.describe())
                .isEmpty();
    }

    /** Go's one field for an error that may not be. */
    static List<String> message(Optional<Refusal> refusal) {
        return List.of(refusal.map(Refusal::message).orElse(""));
    }

    /** The text as Go can have it. */
    static String goText(String text) {
        return new String(Utf8.encode(text), UTF_8);
    }
}
