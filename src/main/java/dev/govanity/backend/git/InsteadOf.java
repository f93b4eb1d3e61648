package dev.govanity.backend.git;

import dev.govanity.backend.probe.Machine;
import dev.govanity.forge.RootReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * The rewritings of URLs that the user's git is configured for, with {@code url.<base>.insteadOf}: the go command knows nothing
 * of them, but the git that it runs goes elsewhere.
 *
 * <p>A file that cannot be read or is malformed has none. Conditional includes are passed over.
 *
 * @param rules in the order of reading
 */
record InsteadOf(List<Rule> rules) {
    private static final String SECTION = "url";
    private static final String KEY = "insteadOf";

    InsteadOf {
        rules = List.copyOf(rules);
    }

    /**
     * @param prefix what a URL begins with
     * @param base what comes in its place
     * @param origin where that is written
     */
    record Rule(String prefix, String base, String origin) {}

    /**
     * A root as git reaches it.
     *
     * @param root what git reaches; may hold a secret
     * @param rule why that is not the root that is served; empty if it is
     */
    record Rewritten(String root, Optional<Rule> rule) {
        /** One sentence about the rewriting, without secrets; empty if there is none. */
        Optional<String> note() {
            return rule.map(applied -> "git on this machine goes to %s instead: %s of a url section in %s says so"
                    .formatted(RootReview.of(root, Optional.empty()).shown(), KEY, applied.origin));
        }
    }

    /** Reads the files that git reads on this machine outside of any repository, and the variables that add to them. */
    static InsteadOf of(Machine machine) {
        List<Rule> rules = new ArrayList<>();
        files(machine).forEach(file -> rules.addAll(rulesOf(file, machine.home())));
        rules.addAll(rulesOfVariables(machine));
        return new InsteadOf(rules);
    }

    /** As in git-config(1), "FILES": the system's, then the user's two or the one that replaces them. */
    private static List<Path> files(Machine machine) {
        List<Path> files = new ArrayList<>();
        if (machine.variable("GIT_CONFIG_NOSYSTEM").isEmpty()) {
            files.add(Path.of(machine.variable("GIT_CONFIG_SYSTEM").orElse("/etc/gitconfig")));
        }
        if (machine.environment().containsKey("GIT_CONFIG_GLOBAL")) {
            machine.variable("GIT_CONFIG_GLOBAL").map(Path::of).ifPresent(files::add);
        } else {
            Path xdg = machine.variable("XDG_CONFIG_HOME")
                    .map(Path::of)
                    .orElse(machine.home().resolve(".config"));
            files.add(xdg.resolve("git/config"));
            files.add(machine.home().resolve(".gitconfig"));
        }
        return files;
    }

    private static List<Rule> rulesOf(Path file, Path home) {
        try {
            Config config = new FileConfig(file, home);
            config.fromText(Files.readString(file));
            return rulesOf(config, file.toString());
        } catch (IOException | ConfigInvalidException | IllegalArgumentException e) {
            return List.of();
        }
    }

    private static List<Rule> rulesOf(Config config, String origin) {
        List<Rule> rules = new ArrayList<>();
        for (String base : config.getSubsections(SECTION)) {
            for (String prefix : config.getStringList(SECTION, base, KEY)) {
                rules.add(new Rule(Objects.requireNonNullElse(prefix, ""), base, origin));
            }
        }
        return rules;
    }

    /** The pairs {@code GIT_CONFIG_KEY_0}, {@code GIT_CONFIG_VALUE_0} and so on, as CI systems set them. */
    private static List<Rule> rulesOfVariables(Machine machine) {
        String start = SECTION + ".";
        String end = "." + KEY;
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; machine.variable("GIT_CONFIG_KEY_" + i).isPresent(); i++) {
            String key = machine.variable("GIT_CONFIG_KEY_" + i).get();
            boolean rewrites = key.length() > start.length() + end.length()
                    && key.regionMatches(true, 0, start, 0, start.length())
                    && key.regionMatches(true, key.length() - end.length(), end, 0, end.length());
            if (rewrites) {
                String base = key.substring(start.length(), key.length() - end.length());
                String prefix = machine.variable("GIT_CONFIG_VALUE_" + i).orElse("");
                rules.add(new Rule(prefix, base, "GIT_CONFIG_KEY_" + i));
            }
        }
        return rules;
    }

    /** Rewrites by the longest prefix, and of several by the first, as git's alias_url (remote.c, 2.55). */
    Rewritten apply(String root) {
        Optional<Rule> longest = rules.stream()
                .filter(rule -> root.startsWith(rule.prefix))
                .reduce((one, other) -> other.prefix.length() > one.prefix.length() ? other : one);
        String reached = longest.map(rule -> rule.base + root.substring(rule.prefix.length()))
                .orElse(root);
        return new Rewritten(reached, longest);
    }

    /** A file of git's configuration with those that it includes, which JGit leaves to its callers. */
    private static final class FileConfig extends Config {
        private final Path file;
        private final Path home;

        FileConfig(Path file, Path home) {
            this.file = file;
            this.home = home;
        }

        @Override
        protected byte[] readIncludedConfig(String path) throws ConfigInvalidException {
            try {
                return Files.readAllBytes(
                        path.startsWith("~/") ? home.resolve(path.substring(2)) : file.resolveSibling(path));
            } catch (IOException | InvalidPathException e) {
                return null;
            }
        }
    }
}
