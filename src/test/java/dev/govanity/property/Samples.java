package dev.govanity.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where one try of a property draws its samples from. */
public final class Samples {
    private final SplittableRandom random;

    Samples(long seed, int index) {
        this.random = new SplittableRandom(seed * 1_000_003 + index);
    }

    /** A number from {@code least} to {@code most}, both possible, and both more often than others. */
    public int between(int least, int most) {
        int kind = random.nextInt(20);
        if (kind < 2) {
            return kind == 0 ? least : most;
        }
        return least + random.nextInt(most - least + 1);
    }

    /** One of these, all alike; one that stands here twice is twice as likely. */
    @SafeVarargs
    public final <T> T of(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** True {@code times} times in {@code of}. */
    public boolean chance(int times, int of) {
        return random.nextInt(of) < times;
    }

    /** Empty {@code times} times in ten. */
    public <T> Optional<T> emptyInTen(int times, Supplier<T> value) {
        return chance(times, 10) ? Optional.empty() : Optional.of(value.get());
    }

    /** From none to {@code most} of them. */
    public <T> List<T> list(int most, Function<Samples, T> item) {
        int size = between(0, most);
        List<T> items = new ArrayList<>(size);
        while (items.size() < size) {
            items.add(item.apply(this));
        }
        return items;
    }

    /** Text of these characters, counted in UTF-16 units. */
    public String text(String characters, int shortest, int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = between(shortest, longest); left > 0; left--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }

    /** Any text, of ASCII mostly: control characters, lone surrogates and all. */
    public String anyText(int longest) {
        StringBuilder text = new StringBuilder();
        for (int left = between(0, longest); left > 0; left--) {
            int end = of(0x80, 0x80, 0x80, 0x100, 0x3000, 0x10000);
            text.append((char) random.nextInt(end));
            if (chance(1, 20)) {
                text.appendCodePoint(0x10000 + random.nextInt(0x100000));
            }
        }
        return text.toString();
    }

    /** Any bytes. */
    public byte[] bytes(int longest) {
        byte[] bytes = new byte[between(0, longest)];
        random.nextBytes(bytes);
        return bytes;
    }
}
