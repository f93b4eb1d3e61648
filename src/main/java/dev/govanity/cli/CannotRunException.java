package dev.govanity.cli;

/** A command cannot do its work: exit status 3. The message is for the user and says why. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRunException(String message) {
        super(message);
    }
}
