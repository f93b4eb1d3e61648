package dev.govanity.config;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Spelling;
import dev.govanity.golang.Quote;
import dev.govanity.yaml.YamlNode;
import dev.govanity.yaml.YamlNode.Scalar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The keys of one mapping. Adding one says whether it is unknown or there twice; asking for one says whether its value is of
 * the wrong kind, and answers as if it were left out.
 */
final class Section {
    private static final Map<String, Boolean> FLAG = new LinkedHashMap<>();

    static {
        FLAG.put("true", true);
        FLAG.put("false", false);
    }

    /** What stands in front of the owner's name in messages; empty for the file itself. */
    private final String in;

    private final String owner;
    private final List<String> known;
    private final Consumer<Diagnostic> problems;
    /** As few as there are known keys: to go through them takes less time than a map. */
    private final List<YamlNode.Pair> pairs = new ArrayList<>(4);

    private Section(String in, String owner, List<String> known, Consumer<Diagnostic> problems) {
        this.in = in;
        this.owner = owner;
        this.known = known;
        this.problems = problems;
    }

    /**
     * The keys of the file itself.
     *
     * @param known every key it may have, the usual ones first
     */
    static Section ofFile(List<YamlNode.Pair> written, List<String> known, Consumer<Diagnostic> problems) {
        return new Section("", "", known, problems).with(written);
    }

    /** An entry without any keys so far. */
    static Section ofEntry(String path, List<String> known, Consumer<Diagnostic> problems) {
        return new Section(" in entry ", path, known, problems);
    }

    private Section with(List<YamlNode.Pair> written) {
        written.forEach(this::add);
        return this;
    }

    /** How messages call it, with a leading space: {@code  in entry "/cli"}; empty for the file itself. */
    private String name() {
        return in.isEmpty() ? "" : in + Quote.quote(owner);
    }

    /** Null if there is none. */
    private YamlNode.Pair pair(String key) {
        for (int index = 0; index < pairs.size(); index++) { // an iterator each time would be a tenth of the garbage
            if (pairs.get(index).key().text().equals(key)) {
                return pairs.get(index);
            }
        }
        return null;
    }

    /** Adds a key, or says what is wrong with it. */
    void add(YamlNode.Pair pair) {
        Scalar key = pair.key();
        if (!known.contains(key.text())) {
            problems.accept(Diagnostic.error("unknown-key", key.span(), unknown(key.text()))
                    .help("known here: " + String.join(", ", known)));
            return;
        }
        YamlNode.Pair first = pair(key.text());
        if (first == null) {
            pairs.add(pair);
        } else {
            problems.accept(
                    Diagnostic.error("duplicate-key", key.span(), "duplicate key \"" + key.text() + "\"" + name())
                            .note(first.key().span(), "\"" + key.text() + "\" stands here first"));
        }
    }

    private String unknown(String key) {
        return "unknown key " + Quote.quote(key) + name() + Spelling.didYouMean(key, known);
    }

    /** Text of any kind; a value may be left empty with a warning. */
    Optional<Scalar> text(String key) {
        YamlNode.Pair pair = pair(key);
        if (pair == null || pair.value() instanceof YamlNode.Unusable) {
            return Optional.empty();
        }
        if (!(pair.value() instanceof Scalar scalar)) {
            wrongKind(pair, "a single value");
            return Optional.empty();
        }
        if (scalar.isNull()) {
            problems.accept(Diagnostic.warning(
                            "empty-value", pair.key().span(), "key \"" + key + "\"" + name() + " has no value")
                    .help("write one, or remove the key"));
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** Text that must be there: {@code repo} is nothing without a value. */
    Optional<Scalar> requiredText(String key, Scalar place) {
        YamlNode.Pair pair = pair(key);
        boolean empty = pair != null && pair.value() instanceof Scalar scalar && scalar.isNull();
        if (pair != null && !empty) {
            return text(key);
        }
        problems.accept(
                empty
                        ? Diagnostic.error(
                                "missing-key", pair.key().span(), "key \"" + key + "\"" + name() + " has no value")
                        : Diagnostic.error("missing-key", place.span(), "missing key \"" + key + "\"" + name()));
        return Optional.empty();
    }

    /** One word of a few. */
    <T> Optional<Located<T>> choice(String key, Map<String, T> meanings) {
        Optional<Scalar> written = text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Scalar scalar = written.get();
        T meaning = meanings.get(scalar.text());
        if (meaning == null) {
            String choices = String.join(" or ", meanings.keySet());
            invalid(scalar, key, "is neither " + choices.replace(" or ", " nor "), "write " + choices);
            return Optional.empty();
        }
        return Optional.of(new Located<>(meaning, scalar.span()));
    }

    Optional<Located<Boolean>> flag(String key) {
        return choice(key, FLAG);
    }

    /** Whole seconds, as a plain number from 0. */
    Optional<Located<Integer>> seconds(String key) {
        return text(key).flatMap(scalar -> {
            String digits = scalar.text();
            if (scalar.style() != YamlNode.Style.PLAIN || !digits.matches("[-+]?\\d+")) {
                invalid(
                        scalar,
                        key,
                        "is not a number of seconds",
                        "write a number such as 60, without quotes or a unit");
                return Optional.empty();
            }
            if (digits.startsWith("-")) {
                invalid(scalar, key, "is negative", "write 0 to forbid caching");
                return Optional.empty();
            }
            if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
                invalid(scalar, key, "is more seconds than caches count", "write " + Integer.MAX_VALUE + " or less");
                return Optional.empty();
            }
            return Optional.of(new Located<>(Integer.parseInt(digits), scalar.span()));
        });
    }

    /**
     * A length of time in Go's notation with one unit, such as {@code 60s}; a day at most.
     *
     * @param shortest what it may be at least, as a file has it
     */
    Optional<Duration> duration(String key, Duration shortest) {
        return text(key).flatMap(scalar -> {
            Optional<Duration> read = LengthOfTime.read(scalar.text());
            if (read.isEmpty()) {
                invalid(scalar, key, "is not a length of time", "write a number and a unit: 500ms, 60s, 5m, 1h");
                return Optional.empty();
            }
            Duration duration = read.get();
            if (duration.compareTo(shortest) < 0) {
                invalid(scalar, key, "is too short", "write " + shortest.toMillis() + "ms or more");
                return Optional.empty();
            }
            if (duration.compareTo(LengthOfTime.LONGEST) > 0) {
                invalid(scalar, key, "is too long", "write 24h or less");
                return Optional.empty();
            }
            return read;
        });
    }

    /** A list of texts; empty if it is left out. */
    List<String> texts(String key) {
        YamlNode.Pair pair = pair(key);
        if (pair == null) {
            return List.of();
        }
        if (!(pair.value() instanceof YamlNode.Sequence sequence)) {
            wrongKind(pair, "a list");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            if (item instanceof Scalar scalar && !scalar.isNull()) {
                texts.add(scalar.text());
            } else if (!(item instanceof YamlNode.Unusable)) {
                problems.accept(Diagnostic.error(
                        "wrong-kind", item.span(), "item of \"" + key + "\"" + name() + " is " + item.kind()));
            }
        }
        return texts;
    }

    /** A section within; without keys if it is left out or empty. */
    Section section(String key, List<String> keys) {
        return new Section(" in ", key, keys, problems).with(pairsOf(key));
    }

    private List<YamlNode.Pair> pairsOf(String key) {
        YamlNode.Pair pair = pair(key);
        if (pair == null || (pair.value() instanceof Scalar scalar && scalar.isNull())) {
            return List.of();
        }
        if (pair.value() instanceof YamlNode.Mapping mapping) {
            return mapping.pairs();
        }
        wrongKind(pair, "a mapping");
        return List.of();
    }

    /** The key as it was written, if it is there. */
    Optional<Scalar> key(String key) {
        return Optional.ofNullable(pair(key)).map(YamlNode.Pair::key);
    }

    private void wrongKind(YamlNode.Pair pair, String expected) {
        if (pair.value() instanceof YamlNode.Unusable) {
            return;
        }
        String found =
                "\"" + pair.key().text() + "\"" + name() + " is " + pair.value().kind() + ", not " + expected;
        boolean placed = pair.value().span().length() > 0;
        problems.accept(Diagnostic.error("wrong-kind", (placed ? pair.value() : pair.key()).span(), found));
    }

    private void invalid(Scalar scalar, String key, String fault, String help) {
        problems.accept(Diagnostic.error(
                        "invalid-value", scalar.span(), key + " " + Quote.quote(scalar.text()) + name() + " " + fault)
                .help(help));
    }
}
