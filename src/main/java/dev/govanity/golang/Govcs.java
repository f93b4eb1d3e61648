package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GOVCS setting: which version control systems the go command may run for which modules.
 *
 * <p>As cmd/go parseGOVCS and checkGOVCS (go1.26). After the rules of the setting come Go's defaults: any system for
 * private code, git and hg for the rest. So Subversion and Fossil work for public code only if the setting allows them.
 *
 * @param rules in order; the first that matches decides
 */
public record Govcs(List<Rule> rules) {
    /**
     * One entry of the setting.
     *
     * @param pattern {@code public}, {@code private}, or one pattern as in {@link GlobPatterns}
     * @param allowed names of version control systems; {@code all} allows any, an unknown name allows none
     */
    public record Rule(String pattern, List<String> allowed) {
        public Rule {
            requireNonNull(pattern);
            allowed = List.copyOf(allowed);
        }

        private boolean match(String root, boolean isPrivate) {
            return switch (pattern) {
                case "private" -> isPrivate;
                case "public" -> !isPrivate;
                default -> new GlobPatterns(pattern).match(root);
            };
        }
    }

    private static final List<Rule> BUILT_IN =
            List.of(new Rule("private", List.of("all")), new Rule("public", List.of("git", "hg")));

    public Govcs {
        rules = List.copyOf(rules);
    }

    /** Reads the setting, without Go's own rules; "" has no rules. A refusal covers the entry at fault. */
    public static Verdict<Govcs> parse(String setting) {
        List<Rule> rules = new ArrayList<>();
        if (WhiteSpace.trim(setting).isEmpty()) {
            return new Verdict.Accepted<>(new Govcs(rules));
        }
        Map<String, String> itemByPattern = new HashMap<>();
        int start = 0;
        for (String written : setting.split(",", -1)) {
            int end = start + written.length();
            String item = WhiteSpace.trim(written);
            Optional<String> fault = fault(item, itemByPattern);
            if (fault.isPresent()) {
                return new Verdict.Refused<>(new Refusal(fault.get(), start, end));
            }
            Rule rule = rule(item);
            rules.add(rule);
            itemByPattern.put(rule.pattern, item);
            start = end + 1;
        }
        return new Verdict.Accepted<>(new Govcs(rules));
    }

    private static Optional<String> fault(String item, Map<String, String> earlierByPattern) {
        if (item.isEmpty()) {
            return Optional.of("empty entry in GOVCS");
        }
        String quoted = Quote.quote(item);
        if (item.indexOf(':') < 0) {
            return Optional.of("malformed entry in GOVCS (missing colon): " + quoted);
        }
        Rule rule = rule(item);
        if (rule.pattern.isEmpty()) {
            return Optional.of("empty pattern in GOVCS: " + quoted);
        }
        if (rule.allowed.equals(List.of(""))) {
            return Optional.of("empty VCS list in GOVCS: " + quoted);
        }
        if (isRelative(rule.pattern)) {
            return Optional.of("relative pattern not allowed in GOVCS: " + Quote.quote(rule.pattern));
        }
        String earlier = earlierByPattern.get(rule.pattern);
        if (earlier != null) {
            return Optional.of("unreachable pattern in GOVCS: " + quoted + " after " + Quote.quote(earlier));
        }
        return rule.allowed.contains("") ? Optional.of("empty VCS name in GOVCS: " + quoted) : Optional.empty();
    }

    private static Rule rule(String item) {
        int colon = item.indexOf(':');
        List<String> allowed = new ArrayList<>();
        for (String name : WhiteSpace.trim(item.substring(colon + 1)).split("\\|", -1)) {
            allowed.add(WhiteSpace.trim(name));
        }
        return new Rule(WhiteSpace.trim(item.substring(0, colon)), allowed);
    }

    private static boolean isRelative(String pattern) {
        return pattern.startsWith("./") || pattern.startsWith("../") || pattern.equals(".") || pattern.equals("..");
    }

    /**
     * Why Go refuses to run {@code vcs}. {@link Vcs#MOD} runs no program and is always allowed.
     *
     * @param root the import prefix of the tag
     * @param goprivate the GOPRIVATE setting, which says whether {@code root} is private
     * @return {@code GOVCS disallows using …}, at all of {@code root}
     */
    public Optional<Refusal> check(Vcs vcs, String root, GlobPatterns goprivate) {
        boolean isPrivate = goprivate.match(root);
        if (vcs == Vcs.MOD || allows(vcs, root, isPrivate)) {
            return Optional.empty();
        }
        String what = isPrivate ? "private" : "public";
        String message = "GOVCS disallows using " + vcs.word() + " for " + what + " " + root + "; see 'go help vcs'";
        return Optional.of(Refusal.whole(root, message));
    }

    private boolean allows(Vcs vcs, String root, boolean isPrivate) {
        List<Rule> all = new ArrayList<>(rules);
        all.addAll(BUILT_IN);
        for (Rule rule : all) {
            if (rule.match(root, isPrivate)) {
                return rule.allowed.contains("all") || rule.allowed.contains(vcs.word());
            }
        }
        return false;
    }
}
