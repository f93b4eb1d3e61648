package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts are made from. {@code e2e.ShellCompletionTest} runs them in real shells. */
final class CommandWordsTest {
    @ParameterizedTest
    @CsvSource({
        "'validate --format', ' words=''text json github gitlab sarif junit'''",
        "'check --host-keys', ' words=''strict accept-new'''",
        "'check --ssh-legacy', ' words=''fallback deny'''",
        "'check --known-hosts', ' files=yes'",
        "'check --identity', ' files=yes'",
        "'check --config', ' files=yes'",
        "'check --timeout', ''",
        "'serve --listen', ''",
        "'init --host', ''",
        "'generate-completion --shell', ' words=''bash zsh fish'''",
    })
    void knowsWhatAnOptionTakes(String option, String candidates) {
        assertThat(script("bash").lines().map(String::strip)).contains("'" + option + "')" + candidates + " ;;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void offersNoWordThatOnlyJavaKnows(String shell) {
        assertThat(script(shell)).contains("accept-new").doesNotContain("ACCEPT_NEW", "%n");
    }

    @Test
    void printsBashUnlessAskedOtherwise() {
        assertThat(InProcess.vanity(Path.of(""), "generate-completion").out()).isEqualTo(script("bash"));
    }

    private static String script(String shell) {
        InProcess result = InProcess.vanity(Path.of(""), "generate-completion", "--shell", shell);
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        return result.out();
    }
}
