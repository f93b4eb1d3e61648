package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.ProbeOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WebProbeTest {
    private static ProbeOutcome reach(RawServer server, Vcs vcs) {
        try (Deadline deadline = Asking.deadline()) {
            return new WebProbe(HttpFetcher.git(Asking.NO_SETTINGS, Asking.environment()))
                    .reach(new Target("http://127.0.0.1:" + server.port() + "/x", vcs, List.of()), deadline);
        }
    }

    @Test
    void isContentWithAPage() {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhg")) {
            ProbeOutcome outcome = reach(server, Vcs.HG);
            assertThat(outcome.concerns()).isEmpty();
            assertThat(outcome.http().orElseThrow().status()).isEqualTo(200);
        }
    }

    @Test
    void saysWhatItCannotTell() {
        try (RawServer server = RawServer.answering("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n")) {
            assertThat(Asking.text(reach(server, Vcs.SVN).worst().orElseThrow()).replace(":" + server.port(), ""))
                    .isEqualTo("http-not-found: \"http://127.0.0.1/x\" answers 404 Not Found"
                            + "\n- vanity reads no svn: this only tells whether a web server answers at the repo root");
        }
    }
}
