package dev.govanity.openssh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code ssh -G HOST} prints: the options that {@code ssh} would use for a host, with the user's and the system's
 * configuration applied.
 *
 * @param options the values of each keyword in the order of their lines; keywords in lower case
 */
public record EffectiveConfig(Map<String, List<String>> options) {
    private static final int MAX_PORT = 65_535;

    public EffectiveConfig {
        options = Map.copyOf(options);
    }

    /** Parses the output. Skips lines other than a keyword and a value. */
    public static EffectiveConfig parse(String dashG) {
        Map<String, List<String>> options = new HashMap<>();
        dashG.lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) {
                options.computeIfAbsent(line.substring(0, space).toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                        .add(line.substring(space + 1));
            }
        });
        options.replaceAll((key, values) -> List.copyOf(values));
        return new EffectiveConfig(options);
    }

    /** The name or address to connect to. */
    public Optional<String> hostName() {
        return first("hostname");
    }

    public Optional<String> user() {
        return first("user");
    }

    public OptionalInt port() {
        return first("port").filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf).stream()
                .mapToInt(Integer::intValue)
                .filter(port -> port > 0 && port <= MAX_PORT)
                .findFirst();
    }

    /** Paths of private keys as written, with {@code ~} and {@code %} tokens. */
    public List<String> identityFiles() {
        return options.getOrDefault("identityfile", List.of());
    }

    /** The algorithms it allows; empty unless every kind has a list. */
    public Optional<Algorithms> algorithms() {
        // renamed in OpenSSH 8.5
        Optional<String> userSignatures = first("pubkeyacceptedalgorithms").or(() -> first("pubkeyacceptedkeytypes"));
        return first("kexalgorithms")
                .flatMap(kex -> first("hostkeyalgorithms")
                        .flatMap(hostKeys -> first("ciphers")
                                .flatMap(ciphers -> first("macs")
                                        .flatMap(macs -> userSignatures.map(signatures -> new Algorithms(
                                                Offer.split(kex),
                                                Offer.split(hostKeys),
                                                Offer.split(ciphers),
                                                Offer.split(macs),
                                                Offer.split(signatures)))))));
    }

    private Optional<String> first(String keyword) {
        return options.getOrDefault(keyword, List.of()).stream().findFirst();
    }
}
