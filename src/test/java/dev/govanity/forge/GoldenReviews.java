package dev.govanity.forge;

import dev.govanity.golang.Vcs;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text form of reviews in {@code reviews.txt}: the root in quotes as it is written, perhaps a vcs, each finding under the
 * characters it points at, and the normal form behind an equals sign.
 */
final class GoldenReviews {
    private static final Pattern ROOT = Pattern.compile("\"(.*)\"(?: ([a-z]+))?");

    private GoldenReviews() {}

    /** The same file with every review in it made anew. */
    static String renew(String file) {
        return file.lines()
                .map(line -> {
                    Matcher root = ROOT.matcher(line);
                    if (root.matches()) {
                        return review(
                                line,
                                root.group(1),
                                Optional.ofNullable(root.group(2)).flatMap(Vcs::of));
                    }
                    return line.isEmpty() || line.startsWith("#") ? line + "\n" : "";
                })
                .collect(Collectors.joining());
    }

    private static String review(String line, String written, Optional<Vcs> vcs) {
        RootReview review = RootReview.of(written, vcs);
        String findings = review.findings().stream().map(GoldenReviews::finding).collect(Collectors.joining());
        String normalForm = review.normalForm()
                .map(root -> root.equals(written) ? "as written" : root)
                .orElse("none");
        return line + "\n" + findings + "  = " + normalForm + "\n";
    }

    private static String finding(Finding finding) {
        String carets = " ".repeat(1 + finding.start()) + "^".repeat(Math.max(1, finding.end() - finding.start()));
        String severity = finding.error() ? "error" : "warning";
        return String.join(
                "\n",
                List.of(
                        carets + " " + severity + " " + finding.fault(),
                        "  " + finding.message(),
                        "  help: " + finding.help(),
                        ""));
    }
}
