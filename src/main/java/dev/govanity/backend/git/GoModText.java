package dev.govanity.backend.git;

import dev.govanity.golang.Semver;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A go.mod file, read no further than is needed here, as golang.org/x/mod/modfile (go1.26) reads it.
 *
 * @param text all of it; maybe anything
 */
record GoModText(String text) {
    GoModText {
        Objects.requireNonNull(text, "text");
    }

    /** The module path that it declares; empty if it declares none, or not in one word. */
    Optional<String> modulePath() {
        return directives("module").stream()
                .findFirst()
                .flatMap(GoModText::unquoted)
                .filter(path -> !path.isEmpty() && path.chars().noneMatch(Character::isWhitespace));
    }

    /** What its {@code retract} directives name: {@code v1.0.0}, or {@code [v1.0.0, v1.2.0]}. */
    List<Retraction> retractions() {
        return directives("retract").stream().map(Retraction::of).toList();
    }

    /** What follows {@code verb}, once for each of its lines, of which there are several in parentheses. */
    private List<String> directives(String verb) {
        List<String> found = new ArrayList<>();
        boolean inBlock = false;
        for (String line : text.split("\n", -1)) {
            int comment = line.indexOf("//");
            String words = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (inBlock) {
                inBlock = !words.equals(")");
                if (inBlock && !words.isEmpty()) {
                    found.add(words);
                }
                continue;
            }
            String rest = words.startsWith(verb) ? words.substring(verb.length()) : "";
            if (rest.strip().equals("(")) {
                inBlock = true;
            } else if (!rest.isEmpty() && (Character.isWhitespace(rest.charAt(0)) || rest.charAt(0) == '[')) {
                found.add(rest.strip());
            }
        }
        return found;
    }

    /** The word without its double quotes; empty if one is missing. What is escaped in quotes is left so. */
    private static Optional<String> unquoted(String word) {
        if (!word.startsWith("\"")) {
            return Optional.of(word);
        }
        boolean closed = word.length() > 1 && word.endsWith("\"");
        return closed ? Optional.of(word.substring(1, word.length() - 1)) : Optional.empty();
    }

    /** Versions that their author has taken back, from {@code low} to {@code high} inclusive. */
    record Retraction(String low, String high) {
        private static Retraction of(String words) {
            String[] ends = words.replaceAll("[\\[\\]\"\\s]", "").split(",", 2);
            return new Retraction(ends[0], ends[ends.length - 1]);
        }

        boolean covers(String version) {
            return Semver.compare(low, version) <= 0 && Semver.compare(version, high) <= 0;
        }
    }
}
