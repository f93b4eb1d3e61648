package dev.govanity.config;

import dev.govanity.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that one mapping may have, the usual ones first. At most 32: see {@link Values}. */
final class Keys {
    /** The prefix of the user's own keys. */
    static final String OWN = "x-";

    static final String NO_REDIRECTS = "vanity redirects nothing: let the web server in front of it do that";

    private final List<Key<?>> all = new ArrayList<>();
    private final Map<String, String> explained = new HashMap<>();

    <V> Key<V> declare(String name, ValueType<V> type, String description) {
        Key<V> key = new Key<>(all.size(), name, type, description);
        all.add(key);
        return key;
    }

    /** Sets the help for a key of other programs that vanity does not have. */
    void explain(String name, String help) {
        explained.put(name, help);
    }

    /** Sets the help for keys whose values other programs show on their pages. */
    void explainNotShown(String... names) {
        for (String name : names) {
            explain(name, "vanity's pages do not show it: remove it, or keep it as \"" + OWN + name + "\"");
        }
    }

    /** The help for an undeclared key; usually the list of declared keys. */
    String help(String unknown) {
        String help = explained.get(unknown);
        return help != null ? help : "known here: " + String.join(", ", names());
    }

    List<Key<?>> all() {
        return all;
    }

    /** The key with this name; null if there is none. */
    Key<?> find(String name) {
        for (int index = 0; index < all.size(); index++) { // they are few: a loop is faster than a map
            if (all.get(index).name().equals(name)) {
                return all.get(index);
            }
        }
        return null;
    }

    /** The key with this synonym. */
    Optional<Key<?>> findSynonym(String name) {
        for (Key<?> key : all) {
            if (key.synonyms().contains(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a key in another mapping belongs in this one.
     *
     * @param guess the suggestion of the other mapping for it; "" if there is none
     */
    boolean claims(String name, String guess) {
        return find(name) != null || (guess.isEmpty() && findSynonym(name).isPresent());
    }

    List<String> names() {
        return all.stream().map(Key::name).toList();
    }

    /** The end of a message about an undeclared key: {@code  (did you mean "repo"?)}, or nothing. */
    String didYouMean(String unknown) {
        if (explained.containsKey(unknown)) {
            return "";
        }
        String synonym = synonymOf(unknown);
        return synonym.isEmpty() ? Spelling.didYouMean(unknown, names()) : synonym;
    }

    /** The same if the key is a synonym of a declared key; otherwise nothing. */
    String synonymOf(String unknown) {
        return findSynonym(unknown)
                .map(key -> Spelling.didYouMean(key.name(), List.of(key.name())))
                .orElse("");
    }
}
