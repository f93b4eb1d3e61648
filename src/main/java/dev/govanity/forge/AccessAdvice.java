package dev.govanity.forge;

/**
 * What the owner of a repository does so that an account may read it: sentences in lower case, without a full stop.
 *
 * @param password what the forge takes for a password over http, beginning with its name; "" if that is not known
 * @param key what makes the key's account see a repository over ssh
 */
record AccessAdvice(String password, String key) {
    /** Where no more is known. */
    static final AccessAdvice ACCOUNT_OF_KEY = new AccessAdvice("", "let the account of the key read the repository");
}
