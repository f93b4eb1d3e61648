package dev.govanity.forge;

import java.util.List;
import java.util.function.Predicate;

/**
 * How to recognize a forge by the headers that its web server sends.
 *
 * @param realms lower-case words; its {@code WWW-Authenticate} header contains one of them
 * @param headers names of headers; it sends one of them
 * @param cookies names of cookies; it sets one of them
 */
record AnswerSigns(List<String> realms, List<String> headers, List<String> cookies) {
    /** No signs: its answers have none, or its host names are enough. */
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
