package dev.govanity.server;

import dev.govanity.diagnostic.Diagnostic;
import dev.govanity.diagnostic.Findings;
import dev.govanity.page.Snapshot;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Logs the result of each reload, and the problems in the file. */
final class ReloadLog {
    private static final Logger LOG = LoggerFactory.getLogger(ReloadLog.class);

    /** The largest number of problems in the log; {@code vanity validate} lists all. */
    private static final int MAX_DIAGNOSTICS = 50;

    private ReloadLog() {}

    /**
     * @param served the snapshot that is served after it
     */
    static void log(Reload reload, Snapshot served) {
        switch (reload.outcome()) {
            case SWAPPED ->
                LOG.atInfo()
                        .addKeyValue("file", served.file())
                        .addKeyValue("routes", served.routes().size())
                        .addKeyValue("fingerprint", served.fingerprint())
                        .log("config loaded");
            case UNCHANGED -> LOG.atInfo().addKeyValue("file", served.file()).log("config unchanged");
            case REJECTED, UNREADABLE ->
                LOG.atError()
                        .addKeyValue("file", served.file())
                        .addKeyValue("servedSince", served.loadedAt())
                        .log((reload.message().isEmpty() ? "config rejected" : reload.message())
                                + ", the old config stays");
        }
        if (reload.outcome() != Reload.Outcome.UNCHANGED) {
            boolean serves = reload.outcome() == Reload.Outcome.SWAPPED;
            reload.findings().ifPresent(findings -> logDiagnostics(findings, serves));
        }
    }

    /**
     * @param serves whether the file is served despite its errors, which are then repo roots that were corrected
     */
    private static void logDiagnostics(Findings findings, boolean serves) {
        List<Diagnostic> diagnostics = findings.diagnostics();
        diagnostics.stream().limit(MAX_DIAGNOSTICS).forEach(diagnostic -> {
            Level level = diagnostic.isError() && !serves ? Level.ERROR : Level.WARN;
            LOG.atLevel(level).log(line(findings, diagnostic) + (serves ? servedAs(diagnostic) : ""));
        });
        if (diagnostics.size() > MAX_DIAGNOSTICS) {
            LOG.atWarn()
                    .addKeyValue("file", findings.source().name())
                    .addKeyValue("more", diagnostics.size() - MAX_DIAGNOSTICS)
                    .log("too many problems to list");
        }
    }

    private static String servedAs(Diagnostic diagnostic) {
        return diagnostic
                .fix()
                .filter(fix -> diagnostic.isError())
                .map(fix -> ", served as " + fix.replacement())
                .orElse("");
    }

    /** {@code FILE:LINE:COLUMN: SEVERITY: MESSAGE [RULE]}. */
    static String line(Findings findings, Diagnostic diagnostic) {
        return findings.source().name() + ":"
                + findings.source().position(diagnostic.span().start()) + ": " + diagnostic.severity() + ": "
                + diagnostic.message() + " [" + diagnostic.rule() + "]";
    }
}
