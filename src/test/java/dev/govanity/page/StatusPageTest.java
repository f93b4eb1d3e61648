package dev.govanity.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusPageTest {
    private static final Instant NOW = Instant.parse("2026-11-27T13:30:00Z");
    private static final Instant THEN = Instant.parse("2026-11-27T13:17:30Z");
    private static final Pattern STYLE = Pattern.compile("(?s)(?<=<style>\n).*?(?=</style>)");

    private static final List<BackendRow> BACKENDS = List.of(
            row("git.mycompany.com", "https://git.mycompany.com/go/foo.git", "ok", "OK", "", "", List.of()),
            row(
                    "old.mycompany.com:29418",
                    "ssh://go@old.mycompany.com:29418/common",
                    "degraded",
                    "Needs attention",
                    "no-common-kex",
                    "the server offers <old> algorithms only",
                    List.of(
                            "update the server",
                            "Host old.mycompany.com\n  KexAlgorithms +diffie-hellman-group14-sha1")),
            row("git.mycompany.com", "https://git.mycompany.com/new", "unknown", "Not checked yet", "", "", List.of()),
            row(
                    "git.mycompany.com",
                    "https://git.mycompany.com/gone",
                    "failed",
                    "Failed",
                    "repository-not-found",
                    "there is no \"gone\"",
                    List.of()));

    private static BackendRow row(
            String host, String root, String style, String words, String reason, String message, List<String> advice) {
        Optional<Instant> since = style.equals("unknown") ? Optional.empty() : Optional.of(THEN);
        List<String> importPaths = List.of("mycompany.com/go/a", "mycompany.com/go/b");
        return new BackendRow(new State(style, words), host, root, "git", importPaths, reason, message, advice, since);
    }

    @Test
    void showsHostsWithTheWorstFirst() {
        StatusPage page = page("rejected", "", List.of("vanity.yaml:3:5: error: <wrong>"), BACKENDS, Optional.of(THEN));

        Golden.assertMatches(
                Golden.folder("page").resolve("status.html"),
                STYLE.matcher(text(page)).replaceAll(""));
    }

    @ParameterizedTest
    @CsvSource({
        "swapped,    ok,     Loaded,     The file is served as it was read.",
        "unchanged,  ok,     Unchanged,  The file is the one that was served already.",
        "rejected,   failed, Rejected,   The file has errors. What was loaded before is still served.",
        "unreadable, failed, Unreadable, The file could not be read. What was loaded before is still served."
    })
    void saysWhatEachOutcomeMeans(String outcome, String style, String word, String meaning) {
        assertThat(text(page(outcome, "", List.of(), List.of(), Optional.empty())))
                .contains("<p><span class=\"state " + style + "\">" + word + "</span> " + meaning + "</p>")
                .doesNotContain("Found in the file", "being read again");
    }

    private static StatusPage page(
            String outcome,
            String message,
            List<String> diagnostics,
            List<BackendRow> backends,
            Optional<Instant> reloadRunningSince) {
        boolean checks = !backends.isEmpty();
        return new StatusPage(
                NOW,
                "vanity.yaml",
                THEN,
                12,
                "abc",
                reloadRunningSince,
                NOW,
                outcome,
                message,
                diagnostics,
                checks,
                backends);
    }

    private static String text(StatusPage page) {
        return new String(page.html(), StandardCharsets.UTF_8);
    }
}
