package dev.govanity.backend.http;

import dev.govanity.forge.Forge;

/** The kind of forge that a web server shows to be in its headers, where its name tells nothing. */
final class SelfDescription {
    private SelfDescription() {}

    /** {@link Forge#PLAIN} if nothing tells. */
    static Forge forge(FetchResult.Page page) {
        Challenges challenges = Challenges.of(page.headers());
        return Forge.ofAnswer(
                challenges::mentions,
                name -> page.headers().firstValue(name).isPresent(),
                name -> page.headers().allValues("Set-Cookie").stream()
                        .anyMatch(cookie -> cookie.startsWith(name + "=")));
    }
}
