package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import java.util.Objects;

/** Asks a repository over HTTP for its refs, as {@code git ls-remote} does. */
public final class RefsOverHttp {
    private final HttpFetcher git;

    /** @param git a fetcher with git's manners */
    public RefsOverHttp(HttpFetcher git) {
        this.git = Objects.requireNonNull(git, "git");
    }

    /**
     * The repository's advertisement of refs, smart or dumb: the content type says which. All that git would refuse is
     * {@link HttpAnswer.Broken}.
     */
    public HttpAnswer advertisement(String repoRoot, Deadline deadline) {
        return git.get(repoRoot, java.util.Map.of(), 0, deadline);
    }
}
