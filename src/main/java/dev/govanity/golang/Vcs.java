package dev.govanity.golang;

import java.util.Locale;
import java.util.Optional;

/** A version control system as the second field of go-import names it. */
public enum Vcs {
    BZR,
    FOSSIL,
    GIT,
    HG,
    /** Not a version control system: the repo root is the base URL of a module proxy. */
    MOD,
    SVN;

    /** The one with this name, which is case-sensitive. */
    public static Optional<Vcs> of(String name) {
        for (Vcs vcs : values()) {
            if (vcs.toString().equals(name)) {
                return Optional.of(vcs);
            }
        }
        return Optional.empty();
    }

    /** The name in a tag: {@code git}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
