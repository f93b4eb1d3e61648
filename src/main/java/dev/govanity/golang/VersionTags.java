package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which tags of a repository are versions of one of its modules, as cmd/go newCodeRepo and codeRepo.Versions
 * (go1.26).
 *
 * @param modulePath the module
 * @param directory the module's directory in the repository: "" for its root, otherwise without slashes at its ends
 * @param pathMajor the module's path major
 */
public record VersionTags(String modulePath, String directory, PathMajor pathMajor) {
    public VersionTags {
        requireNonNull(modulePath);
        requireNonNull(directory);
        requireNonNull(pathMajor);
    }

    /**
     * Finds the module in the repository of {@code tag}. Its directory is the rest of the module path after the tag's
     * prefix, and then the tag's sub-directory.
     *
     * @return refused, at all of {@code modulePath}, if the repository cannot contain the module
     */
    public static Verdict<VersionTags> of(String modulePath, GoImport tag) {
        String prefix = tag.prefix();
        if (!ImportPath.hasPrefix(modulePath, prefix)) {
            return refuse(modulePath, "mismatched repo: found " + prefix + " for " + modulePath);
        }
        Optional<PathMajor> pathMajor = PathMajor.split(modulePath);
        if (pathMajor.isEmpty()) {
            return refuse(modulePath, "invalid module path " + Quote.quote(modulePath));
        }
        String base = prefix.equals(modulePath) ? modulePath : pathMajor.get().prefix();
        if (!ImportPath.hasPrefix(base, prefix)) {
            return refuse(modulePath, "repository rooted at " + prefix + " cannot contain module " + modulePath);
        }
        String below = base.substring(prefix.length());
        String directory = tag.subdir().isEmpty() ? withoutSlashes(below) : Subdir.clean(below + "/" + tag.subdir());
        return new Verdict.Accepted<>(new VersionTags(modulePath, directory, pathMajor.get()));
    }

    /** The version that {@code tag} gives the module; empty if it gives none. */
    public Optional<String> version(String tag) {
        return canonical(tag).filter(version -> pathMajor.check(version).isEmpty());
    }

    /**
     * The {@code +incompatible} version that {@code tag} would give the module: major version 2 or later at the
     * root of a repository whose module path has no path major. Go lists it only if neither the highest tag of
     * that major nor the highest of v0 and v1 has a go.mod.
     */
    public Optional<String> incompatibleVersion(String tag) {
        boolean possible = directory.isEmpty() && pathMajor.suffix().isEmpty();
        return canonical(tag)
                .filter(version -> possible && pathMajor.check(version).isPresent())
                .map(version -> version + "+incompatible");
    }

    /** The tag that a version of the module needs: {@code v1.2.3}, or {@code dir/v1.2.3}. */
    public String tag(String version) {
        return directory.isEmpty() ? version : directory + "/" + version;
    }

    /** The rest of {@code tag} after the directory, if it is a canonical version and not a pseudo-version. */
    private Optional<String> canonical(String tag) {
        String start = tag("");
        boolean hasVersions = !pathMajor.suffix().endsWith("-unstable");
        if (!hasVersions || !tag.startsWith(start)) {
            return Optional.empty();
        }
        String version = tag.substring(start.length());
        return Semver.parse(version)
                .filter(semver -> semver.canonical().equals(version) && !semver.isPseudo())
                .map(Semver::canonical);
    }

    private static String withoutSlashes(String path) {
        int start = 0;
        int end = path.length();
        while (start < end && path.charAt(start) == '/') {
            start++;
        }
        while (start < end && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(start, end);
    }

    private static Verdict<VersionTags> refuse(String modulePath, String message) {
        return new Verdict.Refused<>(Refusal.whole(modulePath, message));
    }
}
