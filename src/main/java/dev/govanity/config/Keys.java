package dev.govanity.config;

import dev.govanity.diagnostic.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that one mapping may have, the usual ones first. At most 32: see {@link Values}. */
final class Keys {
    private final List<Key<?>> all = new ArrayList<>();

    <V> Key<V> declare(String name, ValueType<V> type, String description) {
        Key<V> key = new Key<>(all.size(), name, type, description);
        all.add(key);
        return key;
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

    List<String> names() {
        return all.stream().map(Key::name).toList();
    }

    /** The tail of a message about a key that is not declared: {@code  (did you mean "repo"?)}, or nothing. */
    String didYouMean(String unknown) {
        Optional<String> synonym = all.stream()
                .filter(key -> key.synonyms().contains(unknown))
                .map(Key::name)
                .findFirst();
        return synonym.map(name -> Spelling.didYouMean(name, List.of(name)))
                .orElseGet(() -> Spelling.didYouMean(unknown, names()));
    }
}
