package dev.govanity.page;

/** A part of a request, once it has been read. Sealed: it is understood or it is not. */
sealed interface Reading {
    record Understood(String value) implements Reading {}

    /**
     * @param reason lower case, without a full stop; what it quotes of the request is escaped and bounded
     */
    record Refused(String reason) implements Reading {}
}
