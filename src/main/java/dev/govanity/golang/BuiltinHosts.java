package dev.govanity.golang;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The import paths whose repository the go command knows without asking a server: those of some hosts, and
 * those with {@code .git} or the like at the end of an element.
 *
 * <p>As cmd/go vcsPaths (go1.26). The go command asks no server about them, so a go-import tag for them has no effect.
 * Go's own table has regular expressions. This class goes through the elements instead, because a path in a file may be
 * long.
 */
public final class BuiltinHosts {
    /**
     * The location of the code.
     *
     * @param root the import path of the repository's root
     * @param repo the repository's URL; without a scheme if Go would try all of {@link Vcs#secureSchemes}
     */
    public record Repository(String root, Vcs vcs, String repo) {
        public Repository {
            requireNonNull(root);
            requireNonNull(vcs);
            requireNonNull(repo);
        }
    }

    /**
     * The import paths of one host.
     *
     * @param deeper whether elements may follow the root
     * @param suffixRefused whether the root must not end in {@code .git} or the like
     * @param elements the conditions for the root's elements after the prefix
     */
    private record Host(
            String prefix, Vcs vcs, boolean deeper, boolean suffixRefused, List<Predicate<String>> elements) {}

    /** An array, like the schemes, because an iterator for each path of a large file is garbage. */
    private static final Host[] HOSTS = {
        new Host("github.com", Vcs.GIT, true, true, List.of(BuiltinHosts::isWord, BuiltinHosts::isWord)),
        new Host("bitbucket.org", Vcs.GIT, true, true, List.of(BuiltinHosts::isWord, BuiltinHosts::isWord)),
        new Host("hub.jazz.net/git", Vcs.GIT, true, true, List.of(BuiltinHosts::isAccount, BuiltinHosts::isWord)),
        new Host("git.apache.org", Vcs.GIT, true, false, List.of(BuiltinHosts::isApacheName)),
        new Host("git.openstack.org", Vcs.GIT, true, false, List.of(BuiltinHosts::isWord, BuiltinHosts::isWord)),
        new Host(
                "chiselapp.com",
                Vcs.FOSSIL,
                false,
                false,
                List.of("user"::equals, BuiltinHosts::isUser, "repository"::equals, BuiltinHosts::isWord))
    };

    private static final String[] SCHEMES = {"http:", "https:"};

    private static final List<Vcs> SUFFIXES = List.of(Vcs.BZR, Vcs.FOSSIL, Vcs.GIT, Vcs.HG, Vcs.SVN);

    private BuiltinHosts() {}

    /**
     * The repository that the go command finds for {@code importPath} without asking a server.
     *
     * @return empty if go asks the path's host; a refusal has Go's whole message and covers the whole path
     */
    public static Optional<Verdict<Repository>> find(String importPath) {
        Optional<Verdict<Repository>> verdict = refuseEarly(importPath);
        if (verdict.isEmpty()) {
            verdict = findHost(importPath);
        }
        if (verdict.isEmpty()) {
            verdict = findSuffix(importPath);
        }
        return verdict.isEmpty() ? verdict : Optional.of(refuseWildcard(importPath, verdict.get()));
    }

    private static Optional<Verdict<Repository>> refuseEarly(String importPath) {
        if (ImportPath.hasPrefix(importPath, "example.net")) {
            return Optional.of(refuse(importPath, "no modules on example.net"));
        }
        if (importPath.equals("rsc.io")) {
            return Optional.of(refuse(importPath, "rsc.io is not a module"));
        }
        for (String scheme : SCHEMES) {
            if (importPath.startsWith(scheme)) {
                return Optional.of(refuse(importPath, Quote.quote(scheme + "//") + " not allowed in import path"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict<Repository>> findHost(String importPath) {
        for (Host host : HOSTS) {
            if (ImportPath.hasPrefix(importPath, host.prefix)) {
                return Optional.of(atHost(host, importPath));
            }
        }
        return Optional.empty();
    }

    private static Verdict<Repository> atHost(Host host, String importPath) {
        Optional<String> root = rootLength(host, importPath).map(length -> importPath.substring(0, length));
        if (root.isEmpty()) {
            return refuse(importPath, "invalid " + host.prefix + " import path " + Quote.quote(importPath));
        }
        boolean suffixed = SUFFIXES.stream().anyMatch(vcs -> root.get().endsWith("." + vcs.word()));
        if (host.suffixRefused && suffixed) {
            return refuse(importPath, "invalid version control suffix in " + host.prefix + "/ path");
        }
        return new Verdict.Accepted<>(new Repository(root.get(), host.vcs, "https://" + root.get()));
    }

    /** The length of the root; empty if {@code importPath} does not have the form of the host's paths. */
    private static Optional<Integer> rootLength(Host host, String importPath) {
        String below = importPath.substring(host.prefix.length());
        List<String> elements = Arrays.asList(below.split("/", -1));
        int count = host.elements.size();
        boolean rightCount = host.deeper ? elements.size() > count : elements.size() == count + 1;
        if (!rightCount) {
            return Optional.empty();
        }
        int length = host.prefix.length();
        for (int i = 0; i < count; i++) {
            String element = elements.get(i + 1);
            if (!host.elements.get(i).test(element)) {
                return Optional.empty();
            }
            length += 1 + element.length();
        }
        boolean restFine = elements.subList(count + 1, elements.size()).stream().allMatch(BuiltinHosts::isWord);
        return restFine ? Optional.of(length) : Optional.empty();
    }

    private static Optional<Verdict<Repository>> findSuffix(String importPath) {
        return VcsSuffix.find(importPath, SUFFIXES)
                .map(found ->
                        new Verdict.Accepted<>(new Repository(found.root(), found.vcs(), found.rootWithoutSuffix())));
    }

    private static Verdict<Repository> refuseWildcard(String importPath, Verdict<Repository> verdict) {
        boolean wildcard =
                verdict.accepted().filter(found -> found.root.contains("...")).isPresent();
        return wildcard ? refuse(importPath, "cannot expand ... in " + Quote.quote(importPath)) : verdict;
    }

    private static Verdict<Repository> refuse(String importPath, String message) {
        return new Verdict.Refused<>(Refusal.whole(importPath, message));
    }

    private static boolean isWord(String element) {
        return isLettersDigitsAnd("_.-", element);
    }

    private static boolean isUser(String element) {
        return isLettersDigitsAnd("", element);
    }

    private static boolean isAccount(String element) {
        return isUser(element) && !hasUpper(element);
    }

    private static boolean isApacheName(String element) {
        return isWord(element) && !hasUpper(element) && element.endsWith(".git") && element.length() > ".git".length();
    }

    private static boolean isLettersDigitsAnd(String others, String element) {
        return !element.isEmpty() && element.chars().allMatch(c -> Ascii.isLetterDigitOr(others, c));
    }

    private static boolean hasUpper(String element) {
        return element.chars().anyMatch(Ascii::isUpper);
    }
}
