package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognizes the forge of a repo root by the name of its host. Otherwise it guesses by the ssh port or the path.
 */
final class Recognition {
    private static final String ANYTHING = "*";

    /** {@code gitlab.com}. */
    private static final Map<String, Forge> WHOLE_NAMES = new HashMap<>();
    /** {@code gitlab.} of {@code gitlab.*}. */
    private static final Map<String, Forge> BEGINNINGS = new HashMap<>();
    /** {@code .googlesource.com} of {@code *.googlesource.com}. */
    private static final Map<String, Forge> ENDINGS = new LinkedHashMap<>();

    private static final Map<Integer, Forge> SSH_PORTS = new HashMap<>();
    /**
     * The path elements that show a forge. An array, because an iterator for each root of a large file is garbage.
     */
    private static final String[] PATH_ELEMENTS;

    private static final List<Forge> FORGES = List.of(Forge.values());

    static {
        Set<String> pathElements = new LinkedHashSet<>();
        for (Forge forge : FORGES) {
            Row row = forge.row();
            row.ssh().onlySsh().forEach(name -> WHOLE_NAMES.put(name, forge));
            row.roots().hosts().forEach(name -> putHost(name, forge));
            pathElements.addAll(row.roots().pathElements());
            SSH_PORTS.putIfAbsent(row.ssh().port(), forge);
        }
        PATH_ELEMENTS = pathElements.toArray(new String[0]);
    }

    private Recognition() {}

    private static void putHost(String name, Forge forge) {
        String given = name.replace(ANYTHING, "");
        if (name.endsWith(ANYTHING)) {
            BEGINNINGS.put(given, forge);
        } else if (name.startsWith(ANYTHING)) {
            ENDINGS.put(given, forge);
        } else {
            WHOLE_NAMES.put(given, forge);
        }
    }

    /** The forge that the name of a host shows; {@code host} is in lower case, without a port. */
    static Optional<Forge> byHost(String host) {
        Forge found = WHOLE_NAMES.get(host);
        int dot = host.indexOf('.');
        if (found == null && dot > 0) {
            found = BEGINNINGS.get(host.substring(0, dot + 1));
        }
        return found == null ? byEnding(host) : Optional.of(found);
    }

    /** As {@link #byHost}, only for public hosts and hosts in a domain that belongs to the forge. */
    static Optional<Forge> byKnownHost(String host) {
        Forge found = WHOLE_NAMES.get(host);
        return found == null ? byEnding(host) : Optional.of(found);
    }

    private static Optional<Forge> byEnding(String host) {
        for (Map.Entry<String, Forge> ending : ENDINGS.entrySet()) {
            if (host.endsWith(ending.getKey())) {
                return Optional.of(ending.getValue());
            }
        }
        return Optional.empty();
    }

    /** The forge whose ssh port this is, other than 22. */
    static Optional<Forge> bySshPort(int port) {
        return port == 22 ? Optional.empty() : Optional.ofNullable(SSH_PORTS.get(port));
    }

    /** The forge whose paths look like this over ssh or http. */
    static Optional<Forge> byPath(String path, Transport transport) {
        if (!tellsSomething(path, 0)) { // asking every forge takes 4 % of the time for a large file
            return Optional.empty();
        }
        for (Forge forge : FORGES) {
            RootSigns signs = forge.row().roots();
            if ((signs.pathUnderSsh() || transport != Transport.SSH)
                    && signs.path().test(path)) {
                return Optional.of(forge);
            }
        }
        return Optional.empty();
    }

    /** The only version control system whose forges have such paths. */
    static Optional<Vcs> vcsByPath(String path) {
        for (Forge forge : FORGES) {
            RootSigns signs = forge.row().roots();
            if (signs.pathTellsVcs() && signs.path().test(path)) {
                return forge.row().vcs();
            }
        }
        return Optional.empty();
    }

    /**
     * Whether {@link #byPath} may find something in the rest of a root.
     *
     * @param from where the path begins
     */
    static boolean tellsSomething(String root, int from) {
        int start = root.indexOf('/', from) + 1;
        for (int slash = root.indexOf('/', start); slash >= 0; slash = root.indexOf('/', start)) {
            for (String element : PATH_ELEMENTS) {
                if (element.length() == slash - start && root.startsWith(element, start)) {
                    return true;
                }
            }
            start = slash + 1;
        }
        return false;
    }
}
