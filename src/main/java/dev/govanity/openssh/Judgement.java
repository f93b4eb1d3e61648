package dev.govanity.openssh;

import java.util.List;

/**
 * Whether a client accepts an offer.
 *
 * @param missing the kinds without agreement, in OpenSSH's order; empty if the client accepts the offer
 */
public record Judgement(List<Missing> missing) {
    public Judgement {
        missing = List.copyOf(missing);
    }

    public boolean accepts() {
        return missing.isEmpty();
    }

    /**
     * The line that {@code ssh} prints about the first missing kind, as kex_choose_conf and sshpkt_fatal; empty if it
     * accepts the offer. It contains the server's text unchanged.
     *
     * @param address the server's IP address, without brackets
     */
    public String message(String address, int port) {
        return missing.stream()
                .findFirst()
                .map(first -> "Unable to negotiate with %s port %d: no matching %s found. Their offer: %s"
                        .formatted(address, port, first.kind().noun(), String.join(",", first.offer())))
                .orElse("");
    }
}
