package dev.govanity.backend.http;

import dev.govanity.outcome.SafeText;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server accepts as credentials, by its {@code WWW-Authenticate}.
 *
 * @param schemes such as {@code Basic} and {@code Negotiate}, as written
 * @param text all of it
 */
record Challenges(List<String> schemes, String text) {
    /** A scheme stands alone or before its parameters; a parameter has an equals sign. */
    private static final Pattern SCHEME =
            Pattern.compile("(?:^|,)\\s*(?<scheme>[A-Za-z][A-Za-z0-9._-]*)(?=\\s+[^=\\s]|\\s*(?:,|$))");

    private static final int MOST = 20;
    private static final int LONGEST = 1000;

    static Challenges of(HttpHeaders headers) {
        List<String> values = headers.allValues("WWW-Authenticate").stream()
                .limit(MOST)
                .map(value -> value.substring(0, Math.min(value.length(), LONGEST)))
                .toList();
        List<String> schemes = values.stream()
                .flatMap(value -> SCHEME.matcher(value).results().map(found -> found.group(1)))
                .toList();
        return new Challenges(schemes, String.join(", ", values));
    }

    /** Whether git would send a name and a password: the only scheme that is known here. */
    boolean acceptsBasic() {
        return schemes.stream().anyMatch(scheme -> scheme.equalsIgnoreCase("Basic"));
    }

    /** The schemes in words; "" if the server names none. */
    String shown() {
        return schemes.stream().map(SafeText::line).collect(Collectors.joining(", "));
    }

    /** Whether the realm holds this word, in whatever case. */
    boolean mentions(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }
}
