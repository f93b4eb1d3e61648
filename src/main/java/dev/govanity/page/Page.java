package dev.govanity.page;

import java.util.List;

/**
 * A page that was found, rendered for one host. Immutable, so that it may be published by a data race.
 *
 * @param host the first element of the import paths in it
 * @param path the import path below the host that it is about
 * @param cacheControl how long it may be kept
 * @param etag its entity tag
 * @param whole the answer to somebody who does not have it
 */
record Page(String host, String path, Header cacheControl, Header etag, Response whole) {
    static Page forGo(String host, String path, byte[] html, Header cacheControl) {
        Header etag = Header.etag(EntityTag.of(html));
        List<Header> headers = List.of(Header.HTML, cacheControl, etag, Header.NO_SNIFF);
        return new Page(host, path, cacheControl, etag, new Response(200, Asker.GO, Outcome.HIT, headers, html));
    }

    static Page forPeople(String host, String path, Outcome outcome, byte[] html, Header cacheControl, Header policy) {
        Header etag = Header.etag(EntityTag.of(html));
        List<Header> headers = List.of(Header.HTML, cacheControl, etag, Header.NO_SNIFF, policy);
        return new Page(host, path, cacheControl, etag, new Response(200, Asker.PEOPLE, outcome, headers, html));
    }

    /**
     * @param ifNoneMatch which pages the asker has; null if it does not say
     */
    Response answer(String ifNoneMatch) {
        return EntityTag.matches(ifNoneMatch, etag.value()) ? whole.notModified(cacheControl, etag) : whole;
    }
}
