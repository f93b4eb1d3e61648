/**
 * What does a host answer to {@code ?go-get=1}, asked as the go command asks?
 *
 * <p>{@link dev.govanity.backend.discovery.Discovery} takes the steps of cmd/go from an import path to a go-import tag:
 * https, redirects, the reading of the page, the prefix's own page. {@link dev.govanity.backend.discovery.LiveCheck}
 * compares the tag with the one that a config names, for a path and for one below it.
 *
 * <p>This package does not know vanity.yaml: addresses come in, findings go out. How a page is read is known to
 * {@code golang}, how a server is asked to {@code backend.http}.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>GOINSECURE counts, from the environment and from {@code go env -w}.</b> Of GOAUTH only {@code netrc}, its
 *       default, is known: a host that lets in nobody else is reported as one that asks for a login.
 *   <li><b>A page is bounded</b>, at 16 MiB. go reads only up to the end of a head, however long the page is. The price
 *       is that a longer page is reported, though go would take it.
 *   <li><b>One request for each page.</b> go asks again after any 4xx, and fetches the page of a prefix again when it
 *       has just had it. The price is that an answer that changes from one to the next is not noticed.
 * </ul>
 */
package dev.govanity.backend.discovery;
