package dev.govanity.backend.git;

import dev.govanity.golang.PathMajor;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the newest go.mod files say of one module.
 *
 * <p>The newest version decides: it is what people get. HEAD decides where there is no version, and is looked at
 * besides since it becomes the next one.
 *
 * @param versions the module's by its tags
 * @param latest the one among them that {@code @latest} means; empty if there is none
 */
record GoModCheck(RoutedModule module, ListedVersions versions, Optional<String> latest) {
    private static final String HEAD = "HEAD";

    GoModCheck {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(versions, "versions");
        Objects.requireNonNull(latest, "latest");
    }

    static GoModCheck at(RoutedModule module, List<String> tags) {
        ListedVersions versions = new ListedVersions(module.versions(tags), module.incompatibleVersions(tags));
        return new GoModCheck(module, versions, RoutedModule.latest(versions.ordinary()));
    }

    /** What it found of the module, and what is wrong with it. */
    record CheckedModule(GoModule module, List<Concern> concerns) {
        CheckedModule {
            Objects.requireNonNull(module, "module");
            concerns = List.copyOf(concerns);
        }
    }

    /** The refs whose files it reads, by their full names. */
    Set<String> refs() {
        Set<String> refs = new LinkedHashSet<>(List.of(HEAD));
        latest.map(module::tagRef).ifPresent(refs::add);
        versions.decisive().stream().map(module::tagRef).forEach(refs::add);
        return refs;
    }

    CheckedModule look(FetchedCommits commits) throws IOException {
        Optional<GoModText> atHead = goMod(commits, HEAD);
        Optional<GoModText> newest = latest.isPresent() ? goMod(commits, module.tagRef(latest.get())) : atHead;
        List<Concern> concerns = new ArrayList<>();
        fault(newest).ifPresent(concerns::add);
        if (latest.isPresent() && concerns.isEmpty()) {
            atHead.filter(text -> !isOtherMajor(text))
                    .flatMap(this::faultOfNext)
                    .ifPresent(concerns::add);
        }
        Optional<GoModule.GoMod> goMod = newest.map(text -> new GoModule.GoMod(shown(text), isMine(text)));
        List<String> listed = versions.listed(
                tag -> commits.file(module.tagRef(tag), "go.mod").isPresent(), newest);
        return new CheckedModule(new GoModule(module.importPath(), listed, goMod), concerns);
    }

    private Optional<GoModText> goMod(FetchedCommits commits, String ref) throws IOException {
        return commits.file(ref, module.goModFile()).map(GoModText::new);
    }

    /** What go says of the newest go.mod when the module is put into a build. */
    private Optional<Concern> fault(Optional<GoModText> newest) {
        String revision = latest.map(module::tag).orElse(HEAD);
        if (newest.isEmpty()) {
            return module.needsGoMod()
                    ? Optional.of(new Concern(
                            Reason.NO_GO_MOD,
                            "%s: missing %s/go.mod at revision %s"
                                    .formatted(query(), withoutMajor(module.importPath()), revision),
                            "add %s to the repository, and tag a new version".formatted(module.goModFile())))
                    : Optional.empty();
        }
        return isMine(newest.get())
                ? Optional.empty()
                : Optional.of(new Concern(
                        Reason.MODULE_PATH_MISMATCH,
                        "%s: parsing go.mod: %s".formatted(query(), mismatch(newest.get())),
                        "write module %s into %s, and tag a new version"
                                .formatted(module.importPath(), module.goModFile())));
    }

    /** The newest version is fine, and one that is tagged now would not be. */
    private Optional<Concern> faultOfNext(GoModText atHead) {
        return isMine(atHead)
                ? Optional.empty()
                : Optional.of(new Concern(
                        Reason.HEAD_MODULE_PATH,
                        "%s@HEAD: parsing go.mod: %s".formatted(module.importPath(), mismatch(atHead)),
                        "write module %s into %s before the next version is tagged"
                                .formatted(module.importPath(), module.goModFile())));
    }

    /** Without a version, the next one may as well be of a later major version, which go finds by the same route. */
    private boolean isMine(GoModText text) {
        return text.modulePath()
                .filter(declared -> module.isDeclaredBy(declared)
                        || (latest.isEmpty() && module.isDeclaredBy(withoutMajor(declared))))
                .isPresent();
    }

    /** Whether the file is of the same module, perhaps at another major version. */
    private boolean isOtherMajor(GoModText text) {
        return text.modulePath()
                .filter(declared -> module.isDeclaredBy(withoutMajor(declared) + module.pathMajor()))
                .isPresent();
    }

    /** Also what go names in place of the directory where a go.mod is missing. */
    private static String withoutMajor(String path) {
        return PathMajor.split(path).map(PathMajor::prefix).orElse(path);
    }

    /** As cmd/go puts it (modload, go1.26). */
    private String mismatch(GoModText text) {
        return text.modulePath().isEmpty()
                ? "missing module line"
                : "module declares its path as: %s but was required as: %s".formatted(shown(text), module.importPath());
    }

    private static String shown(GoModText text) {
        return SafeText.line(text.modulePath().orElse(""));
    }

    private String query() {
        return module.importPath() + "@" + latest.orElse(HEAD);
    }
}
