package dev.govanity.backend.git;

import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.forge.RootReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;

/**
 * The rewritings of URLs that the user's git is configured for, with {@code url.<base>.insteadOf}: the go command knows
 * nothing of them, but the git that it runs goes elsewhere.
 *
 * @param replacements in the order of reading
 */
record InsteadOf(List<Replacement> replacements) {
    private static final String SECTION = "url";
    private static final String KEY = "insteadOf";

    InsteadOf {
        replacements = List.copyOf(replacements);
    }

    /**
     * @param prefix what a URL begins with
     * @param base what comes in its place
     * @param origin where that is written
     */
    record Replacement(String prefix, String base, String origin) {}

    /**
     * A root as git reaches it.
     *
     * @param root what git reaches; may hold a secret
     * @param replacement why that is not the root that is served; empty if it is
     */
    record Rewritten(String root, Optional<Replacement> replacement) {
        /** One sentence about the rewriting, without secrets; empty if there is none. */
        Optional<String> note() {
            return replacement.map(
                    applied -> "git on this machine goes to %s instead: %s of a url section in %s says so"
                            .formatted(RootReview.shown(root), KEY, applied.origin));
        }
    }

    /** Reads the files that git reads on this machine outside of any repository, and the variables that add to them. */
    static InsteadOf of(UserEnvironment environment) {
        List<Replacement> replacements = new ArrayList<>();
        for (GitConfiguration.Source source : GitConfiguration.of(environment).sources()) {
            replacements.addAll(replacementsOf(source.config(), source.origin()));
        }
        replacements.addAll(replacementsOfVariables(environment));
        return new InsteadOf(replacements);
    }

    private static List<Replacement> replacementsOf(Config config, String origin) {
        List<Replacement> replacements = new ArrayList<>();
        for (String base : config.getSubsections(SECTION)) {
            for (String prefix : config.getStringList(SECTION, base, KEY)) {
                replacements.add(new Replacement(Objects.requireNonNullElse(prefix, ""), base, origin));
            }
        }
        return replacements;
    }

    /** The pairs {@code GIT_CONFIG_KEY_0}, {@code GIT_CONFIG_VALUE_0} and so on, as CI systems set them. */
    private static List<Replacement> replacementsOfVariables(UserEnvironment environment) {
        String start = SECTION + ".";
        String end = "." + KEY;
        List<Replacement> replacements = new ArrayList<>();
        for (int i = 0; environment.variable("GIT_CONFIG_KEY_" + i).isPresent(); i++) {
            String key = environment.variable("GIT_CONFIG_KEY_" + i).get();
            boolean rewrites = key.length() > start.length() + end.length()
                    && key.regionMatches(true, 0, start, 0, start.length())
                    && key.regionMatches(true, key.length() - end.length(), end, 0, end.length());
            if (rewrites) {
                String base = key.substring(start.length(), key.length() - end.length());
                String prefix = environment.variable("GIT_CONFIG_VALUE_" + i).orElse("");
                replacements.add(new Replacement(prefix, base, "GIT_CONFIG_KEY_" + i));
            }
        }
        return replacements;
    }

    /** Rewrites by the longest prefix, and of several by the first, as git's alias_url (remote.c, 2.55). */
    Rewritten apply(String root) {
        Optional<Replacement> longest = replacements.stream()
                .filter(replacement -> root.startsWith(replacement.prefix))
                .reduce((one, other) -> other.prefix.length() > one.prefix.length() ? other : one);
        String reached = longest.map(replacement -> replacement.base + root.substring(replacement.prefix.length()))
                .orElse(root);
        return new Rewritten(reached, longest);
    }
}
