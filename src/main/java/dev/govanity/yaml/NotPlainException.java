package dev.govanity.yaml;

/** A text is more than {@link PlainReader} can read: no fault, and so without a stack trace. */
final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlainException() {
        super("not plain", null, false, false);
    }
}
