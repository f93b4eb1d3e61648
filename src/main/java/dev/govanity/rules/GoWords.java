package dev.govanity.rules;

import dev.govanity.config.EntryDocument;
import dev.govanity.forge.Fault;
import dev.govanity.forge.RootFault;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Refusal;
import dev.govanity.golang.RepoRoot;
import dev.govanity.golang.Vcs;
import dev.govanity.yaml.YamlNode.Scalar;
import java.util.Optional;

/**
 * The go command's message about a repo root as written, with asterisks for its secrets.
 *
 * @param words the message, without the part about the page
 * @param start where the characters that it is about begin in the root
 */
record GoWords(String words, int start) {
    private static final String ANY_PREFIX = "example.com";
    private static final String ANY_ROOT = "https://example.com/x";

    /** go's message about the root of an entry; empty if go accepts the root. */
    static Optional<GoWords> about(EntryDocument entry, RootReview review) {
        String written = review.written();
        if (!tag(entry, ANY_ROOT).isWhole()) {
            return Optional.empty(); // another field contains white space, and its rule reports that
        }
        if (!tag(entry, written).isWhole()) {
            Optional<String> words = tag(entry, written).refusal();
            // a message that quotes a root with a secret quotes it with asterisks
            boolean quotes = words.filter(text -> text.indexOf('"') >= 0).isPresent();
            boolean secret = quotes && !review.shown().equals(written);
            return (secret ? tag(entry, review.shown()).refusal() : words).map(text -> new GoWords(text, 0));
        }
        String read = RepoRoot.read(written);
        int start = written.indexOf(read);
        return RepoRoot.check(read).map(refusal -> new GoWords(words(review, read, refusal), start + refusal.start()));
    }

    /** go's message about an entry's vcs. White space in the vcs moves its words into the other fields. */
    static Optional<String> aboutVcs(EntryDocument entry) {
        GoImport alone = new GoImport(ANY_PREFIX, entry.vcs().orElseThrow().text(), ANY_ROOT, "");
        return alone.isWhole()
                ? alone.refusal()
                : tag(entry, entry.repo().map(Scalar::text).orElse(ANY_ROOT)).refusal();
    }

    /** go's message about a sub-directory, regardless of the rest of the entry. */
    static Optional<String> aboutSubdir(String subdir) {
        return new GoImport(ANY_PREFIX, Vcs.GIT.word(), ANY_ROOT, subdir).refusal();
    }

    private static GoImport tag(EntryDocument entry, String root) {
        String vcs = entry.vcs().isPresent()
                ? entry.vcs().get().text()
                : entry.effectiveVcs().orElse(Vcs.GIT).word();
        return new GoImport(
                ANY_PREFIX, vcs, root, entry.subdir().map(Scalar::text).orElse(""));
    }

    /** The message. If go quotes a part of a secret, such as a broken escape, that part is masked too. */
    private static String words(RootReview review, String read, Refusal refusal) {
        int start = review.written().indexOf(read);
        String shown = RepoRoot.read(review.shown());
        String words = RepoRoot.invalid(read, refusal).replace(inQuotes(read), inQuotes(shown));
        int fragment = read.indexOf('#');
        if (fragment >= 0) { // go quotes a URL without its fragment, and a password may contain a hash sign
            String cut = read.substring(0, fragment);
            int end = shown.offsetByCodePoints(0, cut.codePointCount(0, fragment));
            words = words.replace(inQuotes(cut), inQuotes(shown.substring(0, end)));
        }
        if (review.findings().stream()
                .noneMatch(finding -> hides(finding, start + refusal.start(), start + refusal.end()))) {
            return words;
        }
        String offending = read.substring(refusal.start(), refusal.end());
        String stars = "*".repeat(offending.codePointCount(0, offending.length()));
        return words.replace("\"" + inQuotes(offending) + "\"", "\"" + stars + "\"");
    }

    private static boolean hides(RootFault finding, int start, int end) {
        return finding.fault() == Fault.CREDENTIALS && finding.start() < end && start < finding.end();
    }

    /** As {@code %q}, without the quotes. */
    private static String inQuotes(String text) {
        String quoted = Quote.quote(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
