package dev.govanity.forge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a repo root gives its forge away, but for the port, which is {@link SshAccess}'s.
 *
 * @param hosts names of its hosts, in lower case. An asterisk at the beginning or the end stands for anything; a name
 *     without one is a public host
 * @param pathElements one of them is in every path that tells the forge, with a slash on either side
 * @param path what its paths look like where the host's name says nothing
 * @param pathUnderSsh whether such a path tells it under ssh too, and not only its web server
 * @param pathTellsVcs whether no other version control system has such paths
 */
record RootSigns(
        List<String> hosts,
        Set<String> pathElements,
        Predicate<String> path,
        boolean pathUnderSsh,
        boolean pathTellsVcs) {
    /** Nothing gives it away. */
    static final RootSigns NONE = ofHosts();

    static RootSigns ofHosts(String... names) {
        return new RootSigns(List.of(names), Set.of(), path -> false, false, false);
    }

    RootSigns path(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, true, false);
    }

    /** The same for paths that only its web server has: under ssh they are another host's. */
    RootSigns webPath(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, false, false);
    }

    /** The same for paths that are a sign of its version control system as well. */
    RootSigns pathOfVcs(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, true, true);
    }
}
