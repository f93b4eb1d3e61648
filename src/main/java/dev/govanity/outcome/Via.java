package dev.govanity.outcome;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose verdict it is: vanity's own or git's. A green that git on the same machine does not share is worth nothing, so
 * wherever git follows a setting that vanity does not, git is asked.
 *
 * @param asked who reached the repository
 * @param because why it was git, or which setting of git's does not count; empty where there is nothing to say
 */
public record Via(Asked asked, Optional<String> because) {
    /** Vanity itself, as nearly always. */
    public static final Via VANITY = new Via(Asked.VANITY, Optional.empty());

    public Via {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(because, "because");
    }

    /** Git, for a reason such as {@code core.sshCommand is set}. */
    public static Via git(String because) {
        return new Via(Asked.GIT, Optional.of(because));
    }

    /** Who can be asked. */
    public enum Asked {
        VANITY("vanity"),
        GIT("git");

        private final String word;

        Asked(String word) {
            this.word = word;
        }

        /** The word for it in reports. */
        public String word() {
            return word;
        }
    }

    /** Whether there is more to say than that vanity itself has looked. */
    public boolean isNotable() {
        return because.isPresent();
    }

    /** In a report for people: {@code via git, because core.sshCommand is set}. */
    public String text() {
        return "via " + asked.word() + because.map(why -> ", because " + why).orElse("");
    }
}
