package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A module path, split into a prefix and the suffix for its major version.
 *
 * @param prefix the path without its path major
 * @param suffix the path major with its separator, {@code /v2} or for gopkg.in {@code .v2} or {@code .v2-unstable}; ""
 *     if the path has none, which means major version 0 or 1
 */
public record PathMajor(String prefix, String suffix) {
    private static final String GOPKG_IN = "gopkg.in/";
    private static final String UNSTABLE = "-unstable";

    public PathMajor {
        requireNonNull(prefix);
        requireNonNull(suffix);
    }

    /**
     * Splits {@code path}, as golang.org/x/mod/module SplitPathVersion (go1.26).
     *
     * @return empty if the path ends in a path major that no module can have: {@code /v0}, {@code /v1}, {@code
     *     /v02}, {@code /v2.0}, or below gopkg.in none at all
     */
    public static Optional<PathMajor> split(String path) {
        return path.startsWith(GOPKG_IN) ? splitGopkgIn(path) : splitOrdinary(path);
    }

    /** As {@link #split}, for a path that is not on gopkg.in. The path may be without its host. */
    public static Optional<PathMajor> splitOrdinary(String path) {
        int digits = path.length();
        boolean dot = false;
        while (digits > 0 && (Ascii.isDigit(path.charAt(digits - 1)) || path.charAt(digits - 1) == '.')) {
            digits--;
            dot |= path.charAt(digits) == '.';
        }
        int start = digits - 2;
        if (start < 0 || digits == path.length() || !path.startsWith("/v", start)) {
            return Optional.of(new PathMajor(path, ""));
        }
        String suffix = path.substring(start);
        if (dot || suffix.startsWith("/v0") || suffix.equals("/v1")) {
            return Optional.empty();
        }
        return Optional.of(new PathMajor(path.substring(0, start), suffix));
    }

    private static Optional<PathMajor> splitGopkgIn(String path) {
        int digits = path.endsWith(UNSTABLE) ? path.length() - UNSTABLE.length() : path.length();
        while (digits > 0 && Ascii.isDigit(path.charAt(digits - 1))) {
            digits--;
        }
        int start = digits - 2;
        if (start < 0 || !path.startsWith(".v", start)) {
            return Optional.empty();
        }
        String suffix = path.substring(start);
        // no digits before "-unstable": Go accepts it too
        if (suffix.equals(".v") || (suffix.startsWith(".v0") && !suffix.equals(".v0"))) {
            return Optional.empty();
        }
        return Optional.of(new PathMajor(path.substring(0, start), suffix));
    }

    /** The major version that the path asks for, such as {@code v2}; "" if the path has no path major. */
    public String major() {
        if (suffix.isEmpty()) {
            return "";
        }
        boolean unstable = suffix.startsWith(".v") && suffix.endsWith(UNSTABLE);
        return suffix.substring(1, suffix.length() - (unstable ? UNSTABLE.length() : 0));
    }

    /**
     * Why a module with this path major cannot have {@code version}, as golang.org/x/mod/module CheckPathMajor
     * (go1.26).
     *
     * @return {@code version "…" invalid: should be v2, not v3}, at all of {@code version}
     */
    public Optional<Refusal> check(String version) {
        // an old bug made such pseudo-versions for gopkg.in, and they are still in use
        if (version.startsWith("v0.0.0-") && major().equals("v1")) {
            return Optional.empty();
        }
        Optional<Semver> semver = Semver.parse(version);
        String found = semver.map(v -> "v" + v.major()).orElse("");
        boolean fits = suffix.isEmpty()
                ? found.equals("v0")
                        || found.equals("v1")
                        || semver.filter(Semver::isIncompatible).isPresent()
                : found.equals(major());
        if (fits) {
            return Optional.empty();
        }
        String wanted = suffix.isEmpty() ? "v0 or v1" : major();
        String message = "version " + Quote.quote(version) + " invalid: should be " + wanted + ", not " + found;
        return Optional.of(Refusal.whole(version, message));
    }
}
