package dev.govanity.openssh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One block out of several for the same host. ssh takes the first value that it meets of an option, and nothing in ssh_config
 * asks for a port: of two ports that need different algorithms, each with a block of its own, the second would not be let in.
 */
public final class SharedBlock {
    private static final Pattern ADDITION = Pattern.compile(" *(?<option>[A-Za-z]+) \\+(?<names>\\S+)");

    private SharedBlock() {}

    /**
     * The block that does what each of them does.
     *
     * @param blocks as {@link ConfigBlock#text} makes them, all for one host
     */
    public static String of(Collection<String> blocks) {
        Map<AlgorithmKind, Set<String>> additions = new EnumMap<>(AlgorithmKind.class);
        Set<String> others = new LinkedHashSet<>();
        blocks.stream().flatMap(String::lines).forEach(line -> {
            Matcher addition = ADDITION.matcher(line);
            if (addition.matches()) {
                additions
                        .computeIfAbsent(kind(addition.group("option")), kind -> new LinkedHashSet<>())
                        .addAll(Offer.split(addition.group("names")));
            } else {
                others.add(line);
            }
        });
        List<String> lines = new ArrayList<>(others);
        additions.forEach((kind, names) ->
                lines.add("    %s +%s".formatted(kind.option(), String.join(",", bestFirst(kind, names)))));
        return String.join("\n", lines) + "\n";
    }

    private static AlgorithmKind kind(String option) {
        return Stream.of(AlgorithmKind.values())
                .filter(kind -> kind.option().equals(option))
                .findFirst()
                .orElseThrow();
    }

    /** The client's order decides: what is not retired is better than what is. */
    private static List<String> bestFirst(AlgorithmKind kind, Set<String> names) {
        List<String> retired = Retired.bestFirst(kind, names);
        return Stream.concat(names.stream().filter(Predicate.not(retired::contains)), retired.stream())
                .toList();
    }
}
