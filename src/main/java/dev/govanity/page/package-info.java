/**
 * What do we answer?
 *
 * <p>{@link dev.govanity.page.Responder} turns a {@link dev.govanity.page.PageRequest} into a
 * {@link dev.govanity.page.PageResponse}, given the {@link dev.govanity.page.Snapshot} of one config. The rules for
 * paths, hosts, methods, caching and wording are all here, so the two paths that requests take through the server
 * cannot differ.
 *
 * <p>No sockets, threads, clock or logging, and no type of a web framework.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Two answers to one path.</b> A request with {@code go-get=1} gets the tags and nothing else, so that one
 *       page of some 200 bytes serves everything below a route and is rendered once. People get a page of their own.
 *       The price is that the tags stand in several templates (through one that they share).
 *   <li><b>Strict paths.</b> {@code //}, {@code ..} and {@code %2F} are refused rather than cleaned: caches and proxies
 *       before us clean differently, and a page served under a path that was not asked for is worse than an error. The
 *       price is a 400 where govanityurls redirects.
 *   <li><b>The request's host is only taken where the config has none</b>, and then from the Host header alone.
 *       X-Forwarded-Host is not read: any client can send it.
 *   <li><b>Rendered pages for go are kept, without locks</b>, each in the slot of its route, so that a request costs
 *       the same whichever of a million modules it is about. The price is memory: half a gigabyte once each of a
 *       million has been asked for, four megabytes for ten thousand.
 *   <li><b>A miss suggests what is near, and is not searched for far.</b> Anybody may ask for paths that are not there,
 *       so {@link dev.govanity.routing.RoutingTable#nearest} has a bound, and never sees a hidden entry. The price is
 *       that in a group of many hundreds a misspelt first letter gets no suggestion.
 *   <li><b>One script, by its hash.</b> Copy buttons need one. The Content-Security-Policy names its SHA-256, so no
 *       other script runs, and without it the buttons stay hidden and the page says the same.
 *   <li><b>Dates, not ages, on public pages.</b> They are cached, and "12 minutes ago" would soon be wrong. The status
 *       page is not cached and shows ages.
 *   <li><b>A listing shows ten thousand modules at most.</b> More are reached by the path of a part of them.
 *   <li><b>Nullable strings in a {@code PageRequest}.</b> They are what a header is, and requests are made a hundred
 *       thousand times a second.
 * </ul>
 *
 * <p>The templates are in {@code src/main/jte}. The tag that the go command reads is the first thing in each head,
 * because its parser gives up at the first thing that is not XML (go command, {@code parseMetaGoImports}).
 */
package dev.govanity.page;
