package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A semantic version as Go reads it: with a leading {@code v}; minor and patch may be missing.
 *
 * <p>As golang.org/x/mod/semver (go1.26). The order is that of semver 2.0: pre-releases come before the release, and
 * the build is ignored. So two different versions may compare as equal.
 *
 * @param major digits of any length, without a leading zero; the two others alike
 * @param minor "0" if left out
 * @param patch "0" if left out
 * @param prerelease with its hyphen, {@code -rc.1}; "" for none
 * @param build with its plus sign, {@code +incompatible}; "" for none
 */
public record Semver(String major, String minor, String patch, String prerelease, String build)
        implements Comparable<Semver> {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());
    private static final Comparator<Semver> PRECEDENCE = Comparator.comparing(Semver::major, BY_NUMBER)
            .thenComparing(Semver::minor, BY_NUMBER)
            .thenComparing(Semver::patch, BY_NUMBER)
            .thenComparing(Semver::prerelease, Semver::comparePrereleases);
    private static final int TIME_DIGITS = 14;

    public Semver {
        requireNonNull(major);
        requireNonNull(minor);
        requireNonNull(patch);
        requireNonNull(prerelease);
        requireNonNull(build);
    }

    /** Parses {@code version}; empty if it is not a version. */
    public static Optional<Semver> parse(String version) {
        int plus = version.indexOf('+');
        String build = plus < 0 ? "" : version.substring(plus);
        String beforeBuild = plus < 0 ? version : version.substring(0, plus);
        int hyphen = beforeBuild.indexOf('-');
        String prerelease = hyphen < 0 ? "" : beforeBuild.substring(hyphen);
        String release = hyphen < 0 ? beforeBuild : beforeBuild.substring(0, hyphen);
        boolean suffixed = plus >= 0 || hyphen >= 0;
        if (!release.startsWith("v") || !areIdentifiers(prerelease, true) || !areIdentifiers(build, false)) {
            return Optional.empty();
        }
        String[] numbers = release.substring(1).split("\\.", -1);
        if (numbers.length > 3 || (suffixed && numbers.length < 3) || !areNumbers(numbers)) {
            return Optional.empty();
        }
        String minor = numbers.length > 1 ? numbers[1] : "0";
        String patch = numbers.length > 2 ? numbers[2] : "0";
        return Optional.of(new Semver(numbers[0], minor, patch, prerelease, build));
    }

    /** Compares two texts by {@link #compareTo}. A text that is not a version comes before all versions. */
    public static int compare(String version, String other) {
        Comparator<Optional<Semver>> invalidFirst =
                Comparator.comparing(v -> v.orElse(null), Comparator.nullsFirst(Comparator.<Semver>naturalOrder()));
        return invalidFirst.compare(parse(version), parse(other));
    }

    private static boolean areNumbers(String... texts) {
        for (String text : texts) {
            boolean number = !text.isEmpty() && Ascii.isDigits(text, 0, text.length());
            if (!number || hasLeadingZero(text)) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code suffix} is "", or a sign and then identifiers with dots between them. */
    private static boolean areIdentifiers(String suffix, boolean strictNumbers) {
        if (suffix.isEmpty()) {
            return true;
        }
        for (String identifier : suffix.substring(1).split("\\.", -1)) {
            boolean plain = identifier.chars().allMatch(c -> Ascii.isLetterDigitOr("-", c));
            if (identifier.isEmpty()
                    || !plain
                    || (strictNumbers && isNumber(identifier) && hasLeadingZero(identifier))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLeadingZero(String digits) {
        return digits.length() > 1 && digits.startsWith("0");
    }

    private static boolean isNumber(String identifier) {
        return Ascii.isDigits(identifier, 0, identifier.length());
    }

    @Override
    public int compareTo(Semver other) {
        return PRECEDENCE.compare(this, other);
    }

    private static int comparePrereleases(String one, String other) {
        if (one.equals(other) || one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        String[] ones = one.substring(1).split("\\.", -1);
        String[] others = other.substring(1).split("\\.", -1);
        for (int i = 0; i < Math.min(ones.length, others.length); i++) {
            int order = compareIdentifiers(ones[i], others[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ones.length, others.length);
    }

    private static int compareIdentifiers(String one, String other) {
        boolean number = isNumber(one);
        if (number != isNumber(other)) {
            return number ? -1 : 1;
        }
        return number ? BY_NUMBER.compare(one, other) : one.compareTo(other);
    }

    /** The version in full, {@code v1.2.0-rc.1}, without its build. */
    public String canonical() {
        return "v" + major + "." + minor + "." + patch + prerelease;
    }

    /** Whether this is version 2 or later of a module without go.mod, whose path has no major version. */
    public boolean isIncompatible() {
        return build.equals("+incompatible");
    }

    /**
     * Whether this is a pseudo-version, which names a commit without a tag: {@code v0.0.0-20060102150405-abcdefabcdef},
     * {@code v1.2.4-0.2006…} or {@code v1.2.3-rc.1.0.2006…}. As golang.org/x/mod/module IsPseudoVersion.
     */
    public boolean isPseudo() {
        int hyphen = prerelease.lastIndexOf('-');
        int time = hyphen - TIME_DIGITS;
        String revision = prerelease.substring(hyphen + 1);
        if (time < 1 || !Ascii.isDigits(prerelease, time, hyphen) || revision.isEmpty() || revision.contains(".")) {
            return false;
        }
        String base = prerelease.substring(1, time);
        boolean noEarlierTag = base.isEmpty() && minor.equals("0") && patch.equals("0");
        return noEarlierTag || base.equals("0.") || base.endsWith(".0.");
    }
}
