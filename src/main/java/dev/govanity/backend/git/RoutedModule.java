package dev.govanity.backend.git;

import dev.govanity.backend.probe.Target;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.Semver;
import dev.govanity.golang.Vcs;
import dev.govanity.golang.VersionTags;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The module that a route names in a repository: the one whose path is the import prefix.
 *
 * @param importPath the import prefix, as the route has it
 * @param path the module path
 * @param tags which of the repository's tags are its versions; empty if it can have none
 */
record RoutedModule(String importPath, String path, Optional<VersionTags> tags) {
    /** Stands for the host that a config without one leaves open. */
    private static final String ANY_HOST = "host.invalid";

    RoutedModule {
        Objects.requireNonNull(importPath, "importPath");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(tags, "tags");
    }

    static RoutedModule of(Target.Route route, String repoRoot) {
        String path = route.importPath().startsWith("/") ? ANY_HOST + route.importPath() : route.importPath();
        String module = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        GoImport tag = new GoImport(module, Vcs.GIT.word(), repoRoot, route.subdir());
        return new RoutedModule(
                route.importPath(), module, VersionTags.of(module, tag).accepted());
    }

    /** Whether the tag is a version, or one that go might list as {@code +incompatible}. */
    boolean hasVersion(String tag) {
        return tags.filter(t ->
                        t.version(tag).isPresent() || t.incompatibleVersion(tag).isPresent())
                .isPresent();
    }

    /** The versions that go lists for these tags whatever is in the files, lowest first. */
    List<String> versions(Collection<String> names) {
        return sorted(names, tag -> tags.flatMap(t -> t.version(tag)));
    }

    /** Those that go lists only where there is no go.mod, lowest first. */
    List<String> incompatibleVersions(Collection<String> names) {
        return sorted(names, tag -> tags.flatMap(t -> t.incompatibleVersion(tag)));
    }

    private static List<String> sorted(Collection<String> names, Function<String, Optional<String>> version) {
        return names.stream()
                .map(version)
                .flatMap(Optional::stream)
                .sorted(Semver::compare)
                .distinct()
                .toList();
    }

    /**
     * The version that {@code @latest} means as long as none is retracted: the highest release, or else pre-release.
     */
    static Optional<String> latest(List<String> versions) {
        Optional<String> release = versions.stream()
                .filter(version -> Semver.parse(version)
                        .filter(v -> v.prerelease().isEmpty())
                        .isPresent())
                .reduce((lower, higher) -> higher);
        return release.or(() -> versions.stream().reduce((lower, higher) -> higher));
    }

    /** With its slash; empty if the module path has none. */
    String pathMajor() {
        return tags.map(t -> t.pathMajor().suffix()).orElse("");
    }

    /** The tag of a version, without {@code refs/tags/}. */
    String tag(String version) {
        return tags.map(t -> t.tag(version)).orElse(version);
    }

    String tagRef(String version) {
        return "refs/tags/" + tag(version);
    }

    /**
     * Whether go needs a go.mod: it makes up that of a module at the repository's root whose path has no path major.
     */
    boolean needsGoMod() {
        return tags.filter(
                        t -> t.directory().isEmpty() && !t.pathMajor().suffix().startsWith("/"))
                .isEmpty();
    }

    /** Where the repository has its go.mod. */
    String goModFile() {
        return tag("go.mod");
    }

    /** Whether {@code declared} is this module's path; where the host is open, on any host. */
    boolean isDeclaredBy(String declared) {
        return declared.equals(path)
                || (path.startsWith(ANY_HOST) && afterHost(declared).equals(afterHost(path)));
    }

    private static String afterHost(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(slash);
    }
}
