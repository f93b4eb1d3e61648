package dev.govanity.backend.ssh;

import dev.govanity.openssh.EffectiveConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The options for a host from the files of ssh_config(5), for machines without an {@code ssh} that could be asked.
 *
 * <p>{@code Host} and {@code Include} are understood. Of {@code Match} only {@code Match all}: what stands below any
 * other is skipped.
 */
final class ConfigFiles {
    private static final Path SYSTEM = Path.of("/etc/ssh");

    private static final int MAX_DEPTH = 16;

    private static final Pattern LINE = Pattern.compile("\\s*(?<keyword>\\w+)(?:\\s*=\\s*|\\s+)(?<value>.*?)\\s*");

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final Path home;
    private final String host;
    private final Map<String, List<String>> options = new HashMap<>();

    private ConfigFiles(Path home, String host) {
        this.home = home;
        this.host = host;
    }

    /** Reads the user's file and then the system's; the first value of an option counts. */
    static EffectiveConfig read(Path home, String host) {
        ConfigFiles files = new ConfigFiles(home, host);
        files.read(home.resolve(".ssh/config"), home.resolve(".ssh"), 0);
        files.read(SYSTEM.resolve("ssh_config"), SYSTEM, 0);
        return new EffectiveConfig(files.options);
    }

    private void read(Path file, Path directory, int depth) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // as ssh: what it cannot read it does without
            return;
        }
        boolean active = true;
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || line.strip().startsWith("#")) {
                continue;
            }
            String keyword = parts.group("keyword").toLowerCase(Locale.ROOT);
            List<String> arguments = arguments(parts.group("value"));
            switch (keyword) {
                case "host" -> active = HostPatterns.match(arguments, host);
                case "match" -> active = arguments.equals(List.of("all"));
                case "include" -> {
                    if (active && depth < MAX_DEPTH) {
                        arguments.forEach(pattern -> include(pattern, directory, depth));
                    }
                }
                default -> {
                    if (active) {
                        put(keyword, String.join(" ", arguments));
                    }
                }
            }
        }
    }

    private static List<String> arguments(String value) {
        return ARGUMENT.matcher(value)
                .results()
                .map(argument -> argument.group(1) == null ? argument.group(2) : argument.group(1))
                .toList();
    }

    private void put(String keyword, String value) {
        List<String> values = options.computeIfAbsent(keyword, key -> new ArrayList<>());
        if (values.isEmpty() || keyword.equals("identityfile")) {
            values.add(value);
        }
    }

    /** A pattern may have wildcards in its last element. */
    private void include(String pattern, Path directory, int depth) {
        Path path = pattern.startsWith("~/") ? home.resolve(pattern.substring(2)) : directory.resolve(pattern);
        Path name = path.getFileName();
        if (name == null || path.getParent() == null || !Files.isDirectory(path.getParent())) {
            return;
        }
        try (Stream<Path> entries = Files.list(path.getParent())) {
            entries.filter(entry -> HostPatterns.match(
                            List.of(name.toString()), entry.getFileName().toString()))
                    .sorted()
                    .forEach(entry -> read(entry, directory, depth + 1));
        } catch (IOException e) {
            // nothing to include
        }
    }
}
