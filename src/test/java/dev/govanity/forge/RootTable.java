package dev.govanity.forge;

import dev.govanity.Golden;
import dev.govanity.golang.Vcs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of repo roots, each in quotes as it is written, perhaps with a vcs behind it, and below each what is made of
 * it. Empty lines and lines that begin with a hash sign stand for themselves.
 */
record RootTable(Path path) {
    private static final Pattern ROOT = Pattern.compile("\"(.*)\"(?: ([a-z]+))?");

    static RootTable named(String name) {
        return new RootTable(Golden.folder("dev/govanity/forge").resolve(name));
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Compares the file with what {@code made} makes of each root: whole lines. */
    void assertMadeBy(BiFunction<String, Optional<Vcs>, String> made) {
        Golden.assertMatches(
                path, text().lines().map(line -> renewed(line, made)).collect(Collectors.joining()));
    }

    private static String renewed(String line, BiFunction<String, Optional<Vcs>, String> made) {
        Matcher root = ROOT.matcher(line);
        if (root.matches()) {
            Optional<Vcs> vcs = Optional.ofNullable(root.group(2)).flatMap(Vcs::of);
            return line + "\n" + made.apply(root.group(1), vcs);
        }
        return line.isEmpty() || line.startsWith("#") ? line + "\n" : "";
    }
}
