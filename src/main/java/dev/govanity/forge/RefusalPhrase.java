package dev.govanity.forge;

/**
 * What hosts of a kind say, on stderr over ssh or in an {@code ERR} line elsewhere, when there is nothing for the
 * caller.
 *
 * @param meaning what it means
 * @param regex of a part of one line, in whatever case
 * @param advice what to do about it: lower case, without a full stop; "" for what is to be done about every such
 *     refusal
 */
public record RefusalPhrase(Meaning meaning, String regex, String advice) {
    /** Why there is nothing. */
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
