package dev.govanity.page;

/** A part of a request after it was read. Sealed: it is either understood or refused. */
sealed interface RequestPart {
    record Understood(String value) implements RequestPart {}

    /**
     * @param reason lower case, without a full stop; what it quotes of the request is escaped and bounded
     */
    record Refused(String reason) implements RequestPart {}
}
