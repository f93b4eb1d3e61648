package dev.govanity.forge;

/**
 * A message with which hosts of a kind refuse a repository: on stderr over ssh, or in an {@code ERR} line elsewhere.
 *
 * @param meaning what it means
 * @param regex matches a part of one line, ignoring case
 * @param advice what to do about it: lower case, without a full stop; "" for the general advice for such a refusal
 */
public record RefusalPhrase(Meaning meaning, String regex, String advice) {
    /** Why the host refuses. */
    public enum Meaning {
        /** There is no such repository, or the account may not see it. */
        NO_REPOSITORY,
        /** The host knows the account and refuses it. */
        REFUSED
    }

    static RefusalPhrase noRepository(String regex) {
        return new RefusalPhrase(Meaning.NO_REPOSITORY, regex, "");
    }

    static RefusalPhrase noRepository(String regex, String advice) {
        return new RefusalPhrase(Meaning.NO_REPOSITORY, regex, advice);
    }

    static RefusalPhrase refused(String regex) {
        return new RefusalPhrase(Meaning.REFUSED, regex, "");
    }

    static RefusalPhrase refused(String regex, String advice) {
        return new RefusalPhrase(Meaning.REFUSED, regex, advice);
    }
}
