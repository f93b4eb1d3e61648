package dev.govanity.forge;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a forge's web server gives it away in the headers of an answer.
 *
 * @param realms words, in lower case, of which one stands in its {@code WWW-Authenticate}
 * @param headers names of headers of which it sends one
 * @param cookies names of cookies of which it sets one
 */
record AnswerSigns(List<String> realms, List<String> headers, List<String> cookies) {
    /** Its answers have no signs, or it needs none because it has its own hosts. */
    static final AnswerSigns NONE = new AnswerSigns(List.of(), List.of(), List.of());

    static AnswerSigns realm(String... words) {
        return new AnswerSigns(List.of(words), List.of(), List.of());
    }

    AnswerSigns header(String... names) {
        return new AnswerSigns(realms, List.of(names), cookies);
    }

    AnswerSigns cookie(String... names) {
        return new AnswerSigns(realms, headers, List.of(names));
    }

    boolean areIn(Predicate<String> realmMentions, Predicate<String> hasHeader, Predicate<String> setsCookie) {
        return realms.stream().anyMatch(realmMentions)
                || headers.stream().anyMatch(hasHeader)
                || cookies.stream().anyMatch(setsCookie);
    }
}
