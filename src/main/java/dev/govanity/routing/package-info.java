/**
 * Which entry answers this import path?
 *
 * <p>The entry whose path is the longest prefix of the requested path answers. Like the go command, we compare whole
 * elements: {@code /foo} answers {@code /foo/bar} but not {@code /foobar}.
 *
 * <p>This package knows no HTTP: no escapes, methods or hosts. Paths arrive decoded.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A hash table of our own.</b> One pass over the path yields the hashes of all its prefixes. The longest is
 *       tried first. A lookup takes as long for ten routes as for a million and allocates nothing. A
 *       {@code HashMap} would need a substring for every prefix. The price is forty lines of probing.
 *   <li><b>A sorted array beside it</b> for listings, ordered by elements, so that everything below a path is one
 *       range.
 *   <li><b>Suggestions look nearby only.</b> {@link dev.govanity.routing.RoutingTable#nearest} compares a misspelt path
 *       with the routes that sort next to it, never with all. The price is 8 bytes a route, and that a misspelt first
 *       letter may not be found in a group of hundreds.
 *   <li><b>Immutable.</b> A changed file makes a new table.
 * </ul>
 */
package dev.govanity.routing;
