/**
 * Which entry answers this import path?
 *
 * <p>The entry with the longest path that is a leading run of whole elements of the asked one, as the go command
 * compares them ({@code /foo} answers {@code /foo/bar} and not {@code /foobar}).
 *
 * <p>HTTP does not enter: no escapes, methods or hosts. Paths arrive decoded.
 *
 * <p>Choices, and their price:
 *
 * <ul>
 *   <li><b>A hash table of our own.</b> One pass over the asked path yields the hash of each of its prefixes, and the
 *       longest is tried first, so a lookup takes as long for ten routes as for a million and allocates nothing. A
 *       {@code HashMap} would need a substring for every prefix. The price is forty lines of probing.
 *   <li><b>A sorted array beside it</b> for listings, ordered by elements, so that everything below a path is one
 *       stretch.
 *   <li><b>Suggestions look nearby only.</b> {@link dev.govanity.routing.RoutingTable#nearest} compares a misspelt
 *       path with the routes that sort next to it, never with all. The price is 8 bytes a route, and that a misspelt
 *       first letter may not be found in a group of hundreds.
 *   <li><b>Immutable.</b> A changed file makes a new table.
 * </ul>
 */
package dev.govanity.routing;
