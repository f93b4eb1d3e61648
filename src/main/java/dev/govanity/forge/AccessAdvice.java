package dev.govanity.forge;

/**
 * What the owner of a repository can do to let an account read it: sentences in lower case, without a full stop.
 *
 * @param password what the forge accepts as a password over http, beginning with the forge's name; "" if that is not
 *     known
 * @param key how to let the key's account read a repository over ssh
 */
record AccessAdvice(String password, String key) {
    /** The advice for a forge of which no more is known. */
    static final AccessAdvice ACCOUNT_OF_KEY = new AccessAdvice("", "let the account of the key read the repository");
}
