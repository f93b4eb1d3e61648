package dev.govanity.golang;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The second field of a go-import tag: the system that fetches the repo root.
 *
 * <p>As cmd/go vcsList (go1.26). Bazaar is here because Go 1.26 knows it; Go 1.27 no longer does.
 */
public enum Vcs {
    GIT,
    HG,
    SVN,
    FOSSIL,
    BZR,
    /** Not a version control system: the repo root is the base URL of a module proxy. */
    MOD;

    private static final List<String> SECURE_SCHEMES = List.of("https", "git+ssh", "bzr+ssh", "svn+ssh", "ssh");

    /** An array, because an iterator for each entry of a large file is garbage. */
    private static final Vcs[] ALL = values();

    private final String word = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // an Optional never changes
    private final Optional<Vcs> known = Optional.of(this);

    /** The system that a tag calls {@code word}, byte for byte; empty if Go says {@code unknown vcs}. */
    public static Optional<Vcs> of(String word) {
        for (Vcs vcs : ALL) {
            if (vcs.word.equals(word)) {
                return vcs.known; // as many of them as a large file has entries would be a part of its garbage
            }
        }
        return Optional.empty();
    }

    /** The word for it in a tag, which is also the name of the program that the go command runs. */
    public String word() {
        return word;
    }

    /**
     * The schemes that the go command tries in turn if an import path names a repository without a scheme ({@code
     * h.dev/x.git}). It does not check the repo root of a tag against them.
     */
    public List<String> schemes() {
        return switch (this) {
            case GIT -> List.of("git", "https", "http", "git+ssh", "ssh");
            case HG -> List.of("https", "http", "ssh");
            case SVN -> List.of("https", "http", "svn", "svn+ssh");
            case FOSSIL -> List.of("https", "http");
            case BZR -> List.of("https", "http", "bzr", "bzr+ssh");
            case MOD -> List.of();
        };
    }

    /** The part of {@link #schemes} that go tries when GOINSECURE does not match. */
    public List<String> secureSchemes() {
        return schemes().stream().filter(SECURE_SCHEMES::contains).toList();
    }
}
