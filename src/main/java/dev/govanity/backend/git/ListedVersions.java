package dev.govanity.backend.git;

import dev.govanity.golang.Semver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of a module that {@code go list -m -versions} may list, of which files decide about some.
 *
 * @param ordinary those that fit the module path, lowest first
 * @param incompatible those with {@code +incompatible}, lowest first
 */
record ListedVersions(List<String> ordinary, List<String> incompatible) {
    private static final String INCOMPATIBLE = "+incompatible";

    /** More than any module has; each is a commit to fetch. */
    private static final int MAX_MAJORS = 20;

    ListedVersions {
        ordinary = List.copyOf(ordinary);
        incompatible = List.copyOf(incompatible);
    }

    /** Whether the root of the repository has a go.mod at a tag. */
    @FunctionalInterface
    interface HasGoMod {
        boolean at(String version) throws IOException;
    }

    /** The versions whose files tell whether those with {@code +incompatible} are listed; without that ending. */
    List<String> decisive() {
        List<String> decisive = new ArrayList<>();
        if (!incompatible.isEmpty()) {
            highest(ordinary).ifPresent(decisive::add);
            highestOfEachMajor().values().forEach(decisive::add);
        }
        return decisive;
    }

    /**
     * Those that go lists.
     *
     * @param goMod knows of {@link #decisive}
     * @param latest the go.mod of the latest version, which tells what is retracted; empty if there is none
     */
    List<String> listed(HasGoMod goMod, Optional<GoModText> latest) throws IOException {
        List<String> listed = new ArrayList<>(ordinary);
        listed.addAll(listedIncompatible(goMod));
        listed.removeIf(version -> latest.stream()
                .flatMap(text -> text.retractions().stream())
                .anyMatch(retraction -> retraction.covers(version)));
        return listed;
    }

    /** As cmd/go codeRepo.appendIncompatibleVersions (go1.26). */
    private List<String> listedIncompatible(HasGoMod goMod) throws IOException {
        Optional<String> highest = highest(ordinary);
        if (incompatible.isEmpty() || (highest.isPresent() && goMod.at(highest.get()))) {
            return List.of();
        }
        List<String> listed = new ArrayList<>();
        for (Map.Entry<String, String> major : highestOfEachMajor().entrySet()) {
            if (!goMod.at(major.getValue())) {
                incompatible.stream()
                        .filter(version -> major(version).equals(major.getKey()))
                        .forEach(listed::add);
            }
        }
        return listed;
    }

    private Map<String, String> highestOfEachMajor() {
        Map<String, String> highest = new LinkedHashMap<>();
        for (String version : incompatible) {
            if (highest.containsKey(major(version)) || highest.size() < MAX_MAJORS) {
                highest.put(major(version), version.substring(0, version.length() - INCOMPATIBLE.length()));
            }
        }
        return highest;
    }

    private static Optional<String> highest(List<String> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    private static String major(String version) {
        return Semver.parse(version).map(Semver::major).orElse("");
    }
}
