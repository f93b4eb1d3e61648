package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The result of one HTTP request, after redirects and log-in: a page, whatever its status, or the reason why there is
 * none.
 */
public sealed interface FetchResult {
    /**
     * There is no answer, or none that can be used.
     *
     * @param http what is known of the server all the same; empty if nothing was heard of it
     */
    record Lost(Concern concern, Optional<HttpInfo> http) implements FetchResult {
        public Lost {
            Objects.requireNonNull(concern, "concern");
            Objects.requireNonNull(http, "http");
        }
    }

    /**
     * The last answer.
     *
     * @param asked whom was asked at first
     * @param last who answered in the end, after redirects
     * @param body unpacked; never changed by anybody
     * @param sent the login that was sent with the last request
     * @param http what is reported of the server
     * @param moved where the repository has moved to; empty if it has not, or if that was not asked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Page(
            WebAddress asked,
            WebAddress last,
            int status,
            HttpHeaders headers,
            byte[] body,
            Optional<Login> sent,
            HttpInfo http,
            Optional<Concern> moved)
            implements FetchResult {
        /** A certificate that ends sooner is reported: most are renewed a month ahead, and then it has failed once. */
        private static final Duration SOON = Duration.ofDays(21);

        /** Where forges and single sign-on send those whom they do not know. */
        static final Pattern SIGN_IN =
                Pattern.compile("(?i)(sign_?in|log_?in|/auth\\b|oauth|openid|saml|/sso\\b|/adfs/|/realms/)");

        private static final Pattern ASKS_FOR_PASSWORD =
                Pattern.compile("(?i)<input[^>]*\\stype\\s*=\\s*[\"']?password|<title>[^<]*(sign|log)[ -]?in");

        /** How much of a body is looked at as text. */
        private static final int MOST_TEXT = 16 * 1024;

        /** The same, of a repository that has moved. */
        Page movedTo(String root) {
            Concern concern =
                    new Concern(Reason.REDIRECTED, "repository has moved to \"" + root + "\"", "repo: " + root);
            return new Page(asked, last, status, headers, body, sent, http, Optional.of(concern));
        }

        /** Where it came from in the end, fit to be shown. */
        public String url() {
            return last.shown();
        }

        /** As the server wrote it; empty if it did not. */
        public String contentType() {
            return header("Content-Type");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean wasRedirected() {
            return !asked.equals(last);
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** The beginning of the body. */
        String text() {
            return new String(body, 0, Math.min(body.length, MOST_TEXT), StandardCharsets.UTF_8);
        }

        /** {@code 404 Not Found}, as go prints it. */
        public String statusText() {
            return HttpStatus.text(status);
        }

        /** What the status says is wrong; of no use for one that says nothing is. */
        public Reason statusReason() {
            return HttpStatus.reason(status);
        }

        /** The text that go quotes when it takes the answer for an error; empty if it is not for people to read. */
        public String explanation() {
            return contentType().startsWith("text/plain") ? SafeText.line(text()) : "";
        }

        /** Whether it wants a person to log in: it is where those end who are not known, or asks for a password. */
        public boolean isLoginPage() {
            return isHtml()
                    && (SIGN_IN.matcher(last.file()).find()
                            || ASKS_FOR_PASSWORD.matcher(text()).find());
        }

        /** Whether a person is to look at it. */
        boolean isHtml() {
            String start = text().stripLeading().toLowerCase(Locale.ROOT);
            return contentType().toLowerCase(Locale.ROOT).startsWith("text/html")
                    || start.startsWith("<!doctype html")
                    || start.startsWith("<html");
        }

        /** What is to be mended about the way, though it works. */
        public List<Concern> concerns() {
            List<Concern> found = new ArrayList<>();
            http.tls()
                    .filter(tls -> tls.notAfter().isBefore(Instant.now().plus(SOON)))
                    .ifPresent(tls -> found.add(new Concern(
                            Reason.TLS_EXPIRES_SOON,
                            "the certificate of \"" + last.host() + "\" ends at " + tls.notAfter(),
                            "have the server's certificate renewed")));
            if (sent.isPresent() && !last.isTls()) {
                found.add(new Concern(
                        Reason.INSECURE,
                        "the password of \"" + sent.get().shownName()
                                + "\" goes over the network as it is, to \"" + last.scheme() + "://"
                                + last.hostAndPort() + "\"",
                        "write https:// into the repo root"));
            } else if (asked.isTls() && !last.isTls()) {
                found.add(new Concern(
                        Reason.INSECURE,
                        "\"" + asked.shown() + "\" redirects to \"" + last.shown() + "\", which has no TLS",
                        "have the server redirect to https://; a server behind a TLS proxy must"
                                + " know its own URL"));
            }
            moved.ifPresent(found::add);
            return found;
        }
    }
}
