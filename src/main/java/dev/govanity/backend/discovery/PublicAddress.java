package dev.govanity.backend.discovery;

import dev.govanity.backend.probe.Target;
import dev.govanity.golang.DiscoveryUrl;
import dev.govanity.golang.GoImport;
import dev.govanity.outcome.Backend;
import java.util.List;
import java.util.Objects;

/**
 * Where the go command asks for a route, and the answer that the config has for it.
 *
 * @param expected the tag of the config; its prefix is the import path to ask about
 */
public record PublicAddress(GoImport expected) {
    /** Below a route, where go asks for sub-packages and for {@code /v2}. Nobody has a package of this name. */
    private static final String BELOW = "/vanity-live-check";

    public PublicAddress {
        Objects.requireNonNull(expected, "expected");
    }

    /** Those of a target's routes, in their order; a route without a host has none. */
    public static List<PublicAddress> of(Target target) {
        return target.routes().stream()
                .filter(route -> !route.isWithoutHost())
                .map(route -> new PublicAddress(new GoImport(
                        route.importPath(),
                        target.vcs().word(),
                        target.repoRoot().strip(),
                        route.subdir().strip())))
                .toList();
    }

    public String importPath() {
        return expected.prefix();
    }

    /** A path below it, which answers with the same tag. */
    String below() {
        return importPath() + BELOW;
    }

    /** The address as something to ask: all those of one host are one host's. */
    public Backend backend() {
        DiscoveryUrl url = DiscoveryUrl.of(importPath());
        return new Backend(url.https(), expected.vcs(), url.host() + ":443", List.of(importPath()));
    }
}
