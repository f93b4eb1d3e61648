package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of one question over HTTP. */
public sealed interface HttpAnswer {
    /**
     * The server answered, with whatever status.
     *
     * @param status the status of the last answer, after redirects and credentials
     * @param contentType as the server wrote it; empty if it did not
     * @param body the whole body, unpacked; never changed by anybody
     * @param url where it came from in the end, fit to be shown
     * @param http what is reported of the server
     * @param concerns what is to be mended though it works: a redirect, a certificate that ends soon
     */
    @SuppressWarnings("ArrayRecordComponent") // a megabyte is not copied, and answers are never compared
    record Answered(int status, String contentType, byte[] body, String url, HttpInfo http, List<Concern> concerns)
            implements HttpAnswer {
        public Answered {
            Objects.requireNonNull(contentType, "contentType");
            Objects.requireNonNull(body, "body");
            Objects.requireNonNull(url, "url");
            Objects.requireNonNull(http, "http");
            concerns = List.copyOf(concerns);
        }
    }

    /**
     * There is no answer, or none that can be used.
     *
     * @param http what is known of the server all the same; empty if nothing was heard of it
     */
    record Broken(Concern concern, Optional<HttpInfo> http) implements HttpAnswer {
        public Broken {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(http, "http");
        }
    }
}
