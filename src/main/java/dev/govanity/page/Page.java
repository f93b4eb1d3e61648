package dev.govanity.page;

import java.util.List;

/**
 * A rendered page for one host. Immutable, so that threads can share it without synchronization.
 *
 * @param host the first element of the import paths in it
 * @param path the import path of the page, below the host
 * @param cacheControl how long it may be cached
 * @param etag its entity tag
 * @param whole the response to a client that does not have the page
 */
record Page(String host, String path, Header cacheControl, Header etag, PageResponse whole) {
    static Page forGo(String host, String path, byte[] html, Header cacheControl) {
        Header etag = Header.etag(EntityTag.of(html));
        List<Header> headers = List.of(Header.HTML, cacheControl, etag, Header.NO_SNIFF);
        return new Page(
                host, path, cacheControl, etag, new PageResponse(200, ClientKind.GO, ResponseKind.HIT, headers, html));
    }

    static Page forPeople(
            String host, String path, ResponseKind kind, byte[] html, Header cacheControl, Header policy) {
        Header etag = Header.etag(EntityTag.of(html));
        List<Header> headers = List.of(Header.HTML, cacheControl, etag, Header.NO_SNIFF, policy);
        return new Page(host, path, cacheControl, etag, new PageResponse(200, ClientKind.PEOPLE, kind, headers, html));
    }

    /**
     * @param ifNoneMatch the tags of the pages that the client has; null if it sent none
     */
    PageResponse answer(String ifNoneMatch) {
        return EntityTag.matches(ifNoneMatch, etag.value()) ? whole.notModified(cacheControl, etag) : whole;
    }
}
