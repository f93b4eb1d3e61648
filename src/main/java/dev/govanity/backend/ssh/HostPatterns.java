package dev.govanity.backend.ssh;

import java.util.List;

/**
 * Lists of patterns as ssh matches them in {@code Host} lines and known_hosts: {@code *}, {@code ?}, and {@code !}
 * before one.
 */
final class HostPatterns {
    private HostPatterns() {}

    /** As OpenSSH's match_pattern_list: one that is negated and matches decides, wherever it stands. */
    static boolean match(String commaList, String name) {
        return match(List.of(commaList.split(",")), name);
    }

    static boolean match(List<String> patterns, String name) {
        boolean matched = false;
        for (String pattern : patterns) {
            boolean negated = pattern.startsWith("!");
            if (matches(negated ? pattern.substring(1) : pattern, name)) {
                if (negated) {
                    return false;
                }
                matched = true;
            }
        }
        return matched;
    }

    /** Linear in the product of the lengths, however many stars there are. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (p < pattern.length()
                    && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))
                    && pattern.charAt(p) != '*') {
                p++;
                n++;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = n;
            } else if (star >= 0) {
                p = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
