package dev.govanity.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CommentsTest {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("# a", List.of("# a")),
                Arguments.of("\uFEFF# a\r\nk: v", List.of("# a")),
                Arguments.of("k: v # a # b\n#\n", List.of("# a # b", "#")),
                Arguments.of("k: v\t#a\rx: y", List.of("#a")),
                Arguments.of("k: v#a\nl: '# b'\nm: \"# c\" # d", List.of("# d")),
                Arguments.of("{a: b, # c\n d: [e] # f\n}", List.of("# c", "# f")),
                Arguments.of("k: a\n  b # c\n", List.of("# c")),
                Arguments.of("k: |\n  # text\n# comment\nl: m\n", List.of("# comment")),
                Arguments.of("k: >-\n  a # text\n\n  # text\nl: m # c\n", List.of("# c")),
                Arguments.of("k: | # a\n  # text\nl: >-2 # b\n  c\n", List.of("# a", "# b")),
                Arguments.of("k: # c\nl: &a#x m\n", List.of("# c")),
                Arguments.of("%YAML 1.1 # a\n--- # b\nk: v\n... # c\n", List.of("# a", "# b", "# c")),
                Arguments.of("- 😀 # 😀\n- '' # b", List.of("# 😀", "# b")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areWhatStandsOutsideOfScalars(String text, List<String> comments) {
        assertThat(comments(text)).isEqualTo(comments);
        assertThat(Comments.of(SourceText.of("f", text)).complete()).isTrue();
    }

    @Test
    void areThoseInFrontOfAnErrorWhereThereIsOne() {
        assertThat(comments("a: b # c\nd: e: f # g\n")).containsExactly("# c");
        assertThat(Comments.of(SourceText.of("f", "a: b: c")).complete()).isFalse();
    }

    /** Of a key behind a value of several lines, SnakeYAML complains with another exception than of all else. */
    @Test
    void areThoseInFrontOfAnErrorWithoutAPlace() {
        String text = "# c\na:\n  b: \"x\n \"c: d # e\n";
        assertThat(comments(text)).containsExactly("# c");
        assertThat(Comments.of(SourceText.of("f", text)).complete()).isFalse();
    }

    /** Brackets by the thousand cost the parser seconds. */
    @Test
    void areNotLookedForInTextThatNestsTooDeep() {
        String text = "# a\nk: " + "[".repeat(100_000) + " # b";
        assertThat(comments(text)).containsExactly("# a");
        assertThat(Comments.of(SourceText.of("f", text)).complete()).isFalse();
    }

    private static List<String> comments(String text) {
        return Comments.of(SourceText.of("f", text)).found().stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
