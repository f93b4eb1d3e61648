package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks whether a web server answers at the root of a repository that vanity cannot read: hg, svn, fossil and bzr. That
 * it answers does not mean that a repository is there; an outcome without refs and versions says no more.
 */
public final class WebProbe implements Probe {
    private static final String LIMIT =
            "vanity reads no %s: this only tells whether a web server answers at the repo root";

    private static final long MAX_BYTES = 16L << 20;

    private final HttpFetcher web;

    /** @param web a fetcher with git's manners: that is how these programs read netrc too, as far as they do */
    public WebProbe(HttpFetcher web) {
        this.web = Objects.requireNonNull(web, "web");
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        FetchResult answer = web.get(target.repoRoot(), Map.of(), MAX_BYTES, deadline);
        String limit = LIMIT.formatted(target.vcs().word());
        if (answer instanceof FetchResult.Lost lost) {
            return new ProbeOutcome(
                    List.of(lost.concern()), List.of(), Optional.empty(), lost.http(), Optional.empty());
        }
        FetchResult.Page page = (FetchResult.Page) answer;
        List<Concern> concerns = new ArrayList<>(page.concerns());
        if (!page.isSuccess()) {
            concerns.add(new Concern(
                    HttpStatus.reason(page.status()),
                    "\"" + page.asked().shown() + "\" answers " + HttpStatus.text(page.status()),
                    limit));
        } else if (page.wasRedirected()) {
            concerns.add(new Concern(
                    Reason.REDIRECTED,
                    "\"" + page.asked().shown() + "\" redirects to \""
                            + page.last().shown() + "\"",
                    "repo: " + page.last().shown(),
                    limit));
        }
        return new ProbeOutcome(concerns, List.of(), Optional.empty(), Optional.of(page.http()), Optional.empty());
    }
}
