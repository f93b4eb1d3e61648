/**
 * What do we answer?
 *
 * <p>{@link dev.govanity.page.Responder} turns a {@link dev.govanity.page.PageRequest} into a {@link
 * dev.govanity.page.PageResponse}, given the {@link dev.govanity.page.Snapshot} of one config. The rules for paths,
 * hosts, methods, caching and wording are all here, so the two handlers of the server give the same responses.
 *
 * <p>No sockets, threads, clock or logging, and no type of a web framework.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>Two answers to one path.</b> A request with {@code go-get=1} gets only the tags. One page of some 200 bytes
 *       serves everything below a route and is rendered once. People get another page. The price is that several
 *       templates contain the tags (through one that they share).
 *   <li><b>Strict paths.</b> We refuse {@code //}, {@code ..} and {@code %2F} and do not clean them: caches and proxies
 *       in front of us may clean differently, and a page for the wrong path is worse than an error. The price is a 400
 *       where govanityurls redirects.
 *   <li><b>The request's host is used only if the config has none</b>, and only from the Host header.
 *       X-Forwarded-Host is not read: any client can send it.
 *   <li><b>Rendered pages for go are kept, without locks</b>, each in the slot of its route, so that a request costs
 *       the same for each of a million modules. The price is memory: half a gigabyte when all of a million modules have
 *       been requested, four megabytes for ten thousand.
 *   <li><b>The search for suggestions is bounded.</b> Any client can request paths that do not exist, so {@link
 *       dev.govanity.routing.RoutingTable#nearest} compares only a limited number of routes. It never suggests hidden
 *       entries. The price: if hundreds of entries have the same parent path, a misspelt first letter gets no
 *       suggestion.
 *   <li><b>One script, by its hash.</b> Copy buttons need one. The Content-Security-Policy names its SHA-256, so no
 *       other script runs. Without scripts the buttons stay hidden and the page is otherwise the same.
 *   <li><b>Dates, not ages, on public pages.</b> They are cached, and "12 minutes ago" would soon be wrong. The status
 *       page is not cached and shows ages.
 *   <li><b>A listing shows ten thousand modules at most.</b> For more, open the path of a group.
 *   <li><b>Nullable strings in a {@code PageRequest}.</b> Headers can be missing, and the server creates a hundred
 *       thousand requests a second.
 * </ul>
 *
 * <p>The templates are in {@code src/main/jte}. The tag that the go command reads is the first thing in each head,
 * because its parser stops at the first thing that is not XML (go command, {@code parseMetaGoImports}).
 */
package dev.govanity.page;
