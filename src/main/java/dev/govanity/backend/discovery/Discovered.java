package dev.govanity.backend.discovery;

import dev.govanity.backend.http.FetchResult;
import dev.govanity.golang.GoImport;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the go command learns of an import path from its host. Sealed: there is no fourth case. */
public sealed interface Discovered {
    /**
     * A tag, and the page of its prefix agrees.
     *
     * @param page where it stands
     */
    record Found(GoImport tag, FetchResult.Page page) implements Discovered {
        public Found {
            Objects.requireNonNull(tag, "tag");
            Objects.requireNonNull(page, "page");
        }
    }

    /**
     * The host answers, and go can do nothing with it.
     *
     * @param go what go says, without what it says about every such path
     * @param url whose answer that is, as it was asked for
     * @param page the answer
     * @param tags those that are on the page for all that; often none
     */
    record Refused(String go, String url, FetchResult.Page page, List<GoImport> tags) implements Discovered {
        public Refused {
            Objects.requireNonNull(go, "go");
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(page, "page");
            tags = List.copyOf(tags);
        }
    }

    /**
     * There is no answer.
     *
     * @param http what is known of the server all the same
     */
    record Unanswered(Concern concern, Optional<HttpInfo> http) implements Discovered {
        public Unanswered {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(http, "http");
        }
    }
}
