package dev.govanity.cli;

/** The world does not let a command do its work; the message says what is in the way. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRunException(String message) {
        super(message);
    }
}
