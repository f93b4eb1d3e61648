package dev.govanity.server;

import dev.govanity.outcome.BackendStatus;
import dev.govanity.page.Snapshot;
import dev.govanity.page.StatusPage;
import dev.govanity.report.ReloadReport;
import dev.govanity.report.SshConfigText;
import dev.govanity.report.StatusReport;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The state of a running server, for its operator.
 *
 * @param reloads the state of the reloader, with a served snapshot
 * @param backends the backends that are probed, in the order of the config
 */
record Status(Reloader.State reloads, List<BackendStatus> backends) {
    Status {
        Objects.requireNonNull(reloads.served(), "served");
        Objects.requireNonNull(reloads.last(), "last");
        backends = List.copyOf(backends);
    }

    /** The status for programs. */
    StatusReport report() {
        Snapshot served = reloads.served();
        return new StatusReport(
                served.file(),
                served.loadedAt(),
                served.routes().size(),
                served.fingerprint(),
                reloads.runningSince(),
                report(reloads.last()),
                backends);
    }

    /** The result of one reload, for programs. */
    static ReloadReport report(Reload reload) {
        return new ReloadReport(reload.at(), reload.outcome().toString(), reload.message(), reload.findings());
    }

    /** The status for people. */
    StatusPage page(Instant now) {
        Snapshot served = reloads.served();
        Reload last = reloads.last();
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
                reloads.runningSince(),
                last.at(),
                last.outcome().toString(),
                last.message(),
                diagnostics,
                served.config().health().isPresent(),
                StatusPage.rows(backends, SshConfigText::advice));
    }
}
