package dev.govanity.config;

import dev.govanity.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that one mapping may have, the usual ones first. At most 32: see {@link Values}. */
final class Keys {
    /** What the keys that are the user's own begin with. */
    static final String OWN = "x-";

    static final String NO_REDIRECTS = "vanity redirects nothing: let the web server in front of it do that";

    private final List<Key<?>> all = new ArrayList<>();
    private final Map<String, String> explained = new HashMap<>();

    <V> Key<V> declare(String name, ValueType<V> type, String description) {
        Key<V> key = new Key<>(all.size(), name, type, description);
        all.add(key);
        return key;
    }

    /** Says what to do about a key that other programs have and vanity has not. */
    void explain(String name, String help) {
        explained.put(name, help);
    }

    /** Explains keys for what other programs show on their pages. */
    void explainNotShown(String... names) {
        for (String name : names) {
            explain(name, "vanity's pages do not show it: remove it, or keep it as \"" + OWN + name + "\"");
        }
    }

    /** What to do about a key that is not declared; mostly, which ones are. */
    String help(String unknown) {
        String help = explained.get(unknown);
        return help != null ? help : "known here: " + String.join(", ", names());
    }

    List<Key<?>> all() {
        return all;
    }

    /** Null if there is none of that name. */
    Key<?> find(String name) {
        for (int index = 0;
                index < all.size();
                index++) { // they are few: to go through them takes less time than a map
            if (all.get(index).name().equals(name)) {
                return all.get(index);
            }
        }
        return null;
    }

    /** The key that people call so. */
    Optional<Key<?>> findSynonym(String name) {
        for (Key<?> key : all) {
            if (key.synonyms().contains(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a key that stands in another mapping is meant for this one.
     *
     * @param guess what the other mapping suggests for it; "" if nothing
     */
    boolean claims(String name, String guess) {
        return find(name) != null || (guess.isEmpty() && findSynonym(name).isPresent());
    }

    List<String> names() {
        return all.stream().map(Key::name).toList();
    }

    /** The tail of a message about a key that is not declared: {@code  (did you mean "repo"?)}, or nothing. */
    String didYouMean(String unknown) {
        if (explained.containsKey(unknown)) {
            return "";
        }
        String synonym = synonymOf(unknown);
        return synonym.isEmpty() ? Spelling.didYouMean(unknown, names()) : synonym;
    }

    /** The same where the key is known by another name; otherwise nothing. */
    String synonymOf(String unknown) {
        return findSynonym(unknown)
                .map(key -> Spelling.didYouMean(key.name(), List.of(key.name())))
                .orElse("");
    }
}
