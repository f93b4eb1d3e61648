package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.forge.HostKinds;
import dev.govanity.outcome.Concern;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a repository over HTTP for its refs, as {@code git ls-remote} does, in version 0 of git's protocol. */
public final class RefsOverHttp {
    private static final String SMART = "application/x-git-upload-pack-advertisement";

    /** More than the refs of any repository that people clone. */
    private static final long MAX_BYTES = 32L << 20;

    /** A line of the file info/refs that a web server without git gives out, whatever content type it has for it. */
    private static final Pattern DUMB = Pattern.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?\\t\\S+");

    private final HttpFetcher git;

    /** @param git a fetcher with git's manners */
    public RefsOverHttp(HttpFetcher git) {
        this.git = Objects.requireNonNull(git, "git");
    }

    /**
     * The repository's advertisement of refs, smart or dumb. All that git would refuse is {@link FetchResult.Lost}, and
     * so is a web page, of which git makes a repository without refs.
     *
     * @param kinds what hosts are
     */
    public FetchResult advertisement(String repoRoot, HostKinds kinds, Deadline deadline) {
        FetchResult answer = git.get(question(repoRoot), Map.of(), MAX_BYTES, deadline);
        if (!(answer instanceof FetchResult.Page page)) {
            return answer;
        }
        Optional<Concern> refused = refused(repoRoot, kinds, page);
        if (refused.isPresent()) {
            return new FetchResult.Lost(refused.get(), Optional.of(page.http()));
        }
        String file = page.last().file();
        return page.wasRedirected()
                ? page.movedTo(page.last()
                        .withFile(
                                file.substring(0, file.length() - tail(repoRoot).length()))
                        .shown())
                : page;
    }

    /** As git's remote-curl.c, which knows no fragment and appends to a query. */
    private static String question(String repoRoot) {
        String directory = repoRoot.endsWith("/") ? repoRoot : repoRoot + "/";
        return directory + "info/refs" + (repoRoot.contains("?") ? "&" : "?") + "service=git-upload-pack";
    }

    private static String tail(String repoRoot) {
        return question(repoRoot).substring(repoRoot.endsWith("/") ? repoRoot.length() - 1 : repoRoot.length());
    }

    private Optional<Concern> refused(String repoRoot, HostKinds kinds, FetchResult.Page page) {
        RefusedPage refusal = new RefusedPage(git, kinds, repoRoot, page);
        if (page.wasRedirected() && !page.last().file().endsWith(tail(repoRoot))) {
            return Optional.of(refusal.redirectedElsewhere());
        }
        if (!page.isSuccess()) {
            return Optional.of(refusal.status());
        }
        if (isSmart(page) || isDumb(page)) {
            return Optional.empty();
        }
        return Optional.of(refusal.noRefs());
    }

    /** Whether an advertisement is a smart one; otherwise it is a dumb one. */
    public static boolean isSmart(FetchResult.Page page) {
        return page.contentType().split(";", 2)[0].strip().equalsIgnoreCase(SMART);
    }

    private static boolean isDumb(FetchResult.Page page) {
        return page.body().length == 0
                ? page.status() == 200 && !page.isHtml() // nobody has pushed yet
                : DUMB.matcher(firstLine(page.text())).matches();
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
