package dev.govanity.check;

import dev.govanity.backend.probe.Target;
import dev.govanity.config.Config;
import dev.govanity.config.Entry;
import dev.govanity.golang.Vcs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The targets of a config: one for each distinct repository, even if several entries lead to it. */
public final class Targets {
    private Targets() {}

    /** The targets of all entries, in their order. */
    public static List<Target> of(Config config) {
        return of(config, config.entries());
    }

    /** The targets of some entries of the config, in their order. */
    public static List<Target> of(Config config, List<Entry> entries) {
        Map<Root, List<Target.Route>> routes = new LinkedHashMap<>();
        for (Entry entry : entries) {
            routes.computeIfAbsent(new Root(entry.vcs(), entry.repoRoot().strip()), first -> new ArrayList<>())
                    .add(new Target.Route(importPath(config, entry), entry.subdir()));
        }
        return routes.entrySet().stream()
                .map(each ->
                        new Target(each.getKey().repoRoot(), each.getKey().vcs(), each.getValue(), config.hostKinds()))
                .toList();
    }

    /** A repository. go drops white space around a root when it reads the tag. */
    private record Root(Vcs vcs, String repoRoot) {}

    private static String importPath(Config config, Entry entry) {
        String path = config.host().orElse("") + entry.path();
        return path.isEmpty() ? "/" : path; // the catch-all of a config without a host
    }
}
