package dev.govanity.openssh;

import java.util.List;

/**
 * What a client makes of an offer.
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
     * The line that {@code ssh} prints about the first kind that is missing, as kex_choose_conf and sshpkt_fatal make
     * it; empty if it accepts. It holds the server's text as it came.
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
