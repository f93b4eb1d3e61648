package dev.govanity.yaml;

/** {@link PlainReader} cannot read a text. This is normal, so it has no stack trace. */
final class NotPlainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlainException() {
        super("not plain", null, false, false);
    }
}
