package dev.govanity.yaml;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a line such as {@code repo:ssh://git@host/foo.git}, which is not a key because no space follows the colon. */
final class GluedColon {
    /** Does not match a URL by itself, which may be the second line of a value. */
    private static final Pattern LINE = Pattern.compile(" *(?<key>[a-z_]{1,40}:)(?!//)\\S");

    private GluedColon() {}

    /** Checks the line of an offset, where the parser stopped, and the line above it. */
    static Optional<Diagnostic> before(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int above = text.lastIndexOf('\n', start - 2) + 1;
        return at(text, above).or(() -> at(text, start));
    }

    private static Optional<Diagnostic> at(String text, int lineStart) {
        Matcher line = LINE.matcher(text).region(lineStart, text.length());
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        Span key = new Span(line.start("key"), line.end("key"));
        String name = line.group("key");
        return Optional.of(Diagnostic.error("yaml-syntax", key, "no space after \"" + name + "\"")
                .help("write \"" + name + " \" and then the value"));
    }
}
