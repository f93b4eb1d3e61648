package dev.govanity.report;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Edit;
import dev.govanity.diagnostic.Findings;
import dev.govanity.diagnostic.SourceText;
import dev.govanity.diagnostic.Span;
import java.util.List;

/** Findings with everything in them that a format can stumble over. */
final class Sample {
    private static final String TEXT = """
            \uFEFFhots: a
            paths:
              /😀: {repo: "https://joe:secret@h:x", vcs: 50%}
              /two:
                repo: https://github.com/a/b
                repo: <&>'"\u0085
            """.replace("\n", "\r\n");

    private Sample() {}

    /** One file with problems, one that is named oddly, one without problems. */
    static List<Findings> findings() {
        SourceText source = SourceText.of("./go, 100%/vanity:1.yaml", TEXT).masking(List.of(span("secret")));
        SourceText odd = SourceText.of("/etc/größe & <co>.yaml", "");
        return List.of(
                new Findings(source, List.of(unknownKey(), badPort(), unknownVcs(), manyLines(), duplicate())),
                new Findings(odd, List.of(Diagnostic.error("empty-file", Span.START, "file is empty"))),
                new Findings(SourceText.of("-", "paths: {}\n"), List.of()));
    }

    private static Diagnostic unknownKey() {
        return Diagnostic.error("unknown-key", span("hots"), "unknown key \"hots\" (did you mean \"host\"?)")
                .help("known here: host, paths");
    }

    /** Its fix holds a secret, which no format may print. */
    private static Diagnostic badPort() {
        return Diagnostic.error("bad-port", span(":x"), "repo root \"https://joe:******@h:x\" has no port")
                .about("/😀")
                .saidByGo("invalid repo root \"https://joe:******@h:x\"")
                .fixedBy(new Edit(span("https://joe:secret@h:x"), "https://joe:secret@h"));
    }

    private static Diagnostic unknownVcs() {
        return Diagnostic.warning("unknown-vcs", span("50%"), "vcs \"50%\", 100% unknown\r\n::error::x")
                .about("go.example.org/😀")
                .fixedBy(new Edit(span("50%"), "git"));
    }

    private static Diagnostic manyLines() {
        return Diagnostic.warning("many-lines", span("/two:\r\n    repo:"), "two lines");
    }

    private static Diagnostic duplicate() {
        Span first = span("repo: https://g");
        int second = TEXT.lastIndexOf("repo");
        return Diagnostic.error("duplicate-key", new Span(second, second + 4), "duplicate key \"repo\" <&>'\u0001")
                .note(new Span(first.start(), first.start() + 4), "\"repo\" stands here first");
    }

    private static Span span(String part) {
        int start = TEXT.indexOf(part);
        return new Span(start, start + part.length());
    }
}
