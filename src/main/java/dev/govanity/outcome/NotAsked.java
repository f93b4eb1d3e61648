package dev.govanity.outcome;

import java.util.Objects;

/**
 * An import path whose public address was to be asked, and was not.
 *
 * @param path as the file has it
 */
public record NotAsked(String path, Because because) {
    public NotAsked {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(because, "because");
    }

    /** Why. The words are a contract. */
    public enum Because {
        NO_HOST("no-host", "the file names no host");

        private final String word;
        private final String explanation;

        Because(String word, String explanation) {
            this.word = word;
            this.explanation = explanation;
        }

        /** The word for it in reports, in kebab-case. */
        public String word() {
            return word;
        }

        /** The same for people. */
        public String explanation() {
            return explanation;
        }
    }
}
