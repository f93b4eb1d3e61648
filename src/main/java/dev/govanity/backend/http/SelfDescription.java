package dev.govanity.backend.http;

import dev.govanity.forge.Forge;

/** The kind of forge by the headers of its web server, for hosts whose name does not show it. */
final class SelfDescription {
    private SelfDescription() {}

    /** {@link Forge#PLAIN} if no header shows it. */
    static Forge forge(FetchResult.Page page) {
        Challenges challenges = Challenges.of(page.headers());
        return Forge.ofAnswer(
                challenges::mentions,
                name -> page.headers().firstValue(name).isPresent(),
                name -> page.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.startsWith(name + "=")));
    }
}
