package dev.govanity.page;

/** A parsed part of a request. Sealed: it is either understood or refused. */
sealed interface RequestPart {
    record Understood(String value) implements RequestPart {}

    /**
     * @param reason lower case, without a full stop; quotations from the request are escaped and cut
     */
    record Refused(String reason) implements RequestPart {}
}
