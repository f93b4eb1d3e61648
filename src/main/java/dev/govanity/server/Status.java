package dev.govanity.server;

import dev.govanity.outcome.Watched;
import dev.govanity.page.Snapshot;
import dev.govanity.page.StatusPage;
import dev.govanity.report.ReloadReport;
import dev.govanity.report.StatusReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the operator wants to know.
 *
 * @param served what is served
 * @param last what came of the last reading
 * @param backends what is asked in the background
 */
record Status(Snapshot served, Reload last, List<Watched> backends) {
    Status {
        Objects.requireNonNull(served, "served");
        Objects.requireNonNull(last, "last");
        backends = List.copyOf(backends);
    }

    /** For programs. */
    StatusReport report() {
        return new StatusReport(
                served.file(), served.loadedAt(), served.routes().size(), served.fingerprint(), report(last), backends);
    }

    /** What came of one reading, for programs. */
    static ReloadReport report(Reload reload) {
        return new ReloadReport(reload.at(), reload.outcome().toString(), reload.message(), reload.findings());
    }

    /** For people. */
    StatusPage page(Instant now) {
        List<String> diagnostics = last.findings()
                .map(findings -> findings.diagnostics().stream()
                        .map(diagnostic -> ReloadLog.line(findings, diagnostic))
                        .toList())
                .orElse(List.of());
        return new StatusPage(
                now,
                served.file(),
                served.loadedAt(),
                served.routes().size(),
                served.fingerprint(),
                Optional.empty(),
                last.at(),
                last.outcome().toString(),
                last.message(),
                diagnostics,
                served.config().health().isPresent(),
                StatusPage.rows(backends));
    }
}
