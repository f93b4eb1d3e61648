package dev.govanity.forge;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How to recognize a forge by a repo root. The port is in {@link SshAccess}.
 *
 * @param hosts names of its hosts, in lower case. An asterisk at the beginning or the end stands for anything; a name
 *     without one is a public host
 * @param pathElements each path that shows the forge contains one of them, with a slash on either side
 * @param path the paths that show the forge if the host's name does not
 * @param pathUnderSsh whether such a path shows it over ssh too, not only over http
 * @param pathTellsVcs whether no other version control system has such paths
 */
record RootSigns(
        List<String> hosts,
        Set<String> pathElements,
        Predicate<String> path,
        boolean pathUnderSsh,
        boolean pathTellsVcs) {
    /** No signs. */
    static final RootSigns NONE = ofHosts();

    static RootSigns ofHosts(String... names) {
        return new RootSigns(List.of(names), Set.of(), path -> false, false, false);
    }

    RootSigns path(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, true, false);
    }

    /** The same, with paths that only its web server has; over ssh such a path belongs to another kind of host. */
    RootSigns webPath(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, false, false);
    }

    /** The same, with paths that also show its version control system. */
    RootSigns pathOfVcs(Set<String> elements, Predicate<String> looksSo) {
        return new RootSigns(hosts, elements, looksSo, true, true);
    }
}
