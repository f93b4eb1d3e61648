package dev.govanity.server;

import dev.govanity.diagnostic.Findings;
import dev.govanity.outcome.BackendStatus;
import dev.govanity.page.StatusPage;
import dev.govanity.report.JsonReport;
import dev.govanity.report.RunningReloadReport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * The listener for the operator. All paths are below {@code /-/}, which no import path begins with, except for {@code
 * /metrics}, the usual path.
 */
final class AdminListener {
    private static final int THREADS = 8;

    /** How long a request for a reload waits for its end; less than the idle timeout of a connection. */
    private static final long LONGEST_WAIT_SECONDS = 60;

    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String HTML = "text/html;charset=utf-8";

    private final Reloader reloader;
    private final Supplier<List<BackendStatus>> backends;
    private final Metrics metrics;
    private final BooleanSupplier draining;

    private AdminListener(
            Reloader reloader, Supplier<List<BackendStatus>> backends, Metrics metrics, BooleanSupplier draining) {
        this.reloader = reloader;
        this.backends = backends;
        this.metrics = metrics;
        this.draining = draining;
    }

    /**
     * @param backends the backends that are checked in the background
     * @param draining whether the public listener is stopping
     */
    static Listener bind(
            ListenAddress address,
            Reloader reloader,
            Supplier<List<BackendStatus>> backends,
            Metrics metrics,
            BooleanSupplier draining)
            throws IOException {
        AdminListener admin = new AdminListener(reloader, backends, metrics, draining);
        PlainErrors errors = new PlainErrors((request, answer) -> {});
        int connections = Descriptors.ofProcess().forOperator();
        return Listener.bind("vanity-admin", address, THREADS, connections, errors, config -> {
            BodyFirst bodyFirst = new BodyFirst(request -> PlainErrors.BODY_TOO_LARGE, (request, answer) -> {});
            config.jetty.modifyServer(server -> {
                server.insertHandler(new OperatorsOwn());
                server.insertHandler(bodyFirst);
            });
            config.http.prefer405over404 = true;
            admin.addRoutes(config.routes);
        });
    }

    private void addRoutes(RoutesConfig routes) {
        get(routes, "/-/healthy", context -> line(context, HttpStatus.OK, "healthy"));
        get(routes, "/-/ready", this::ready);
        get(routes, "/-/status", this::status);
        get(routes, "/metrics", this::metrics);
        routes.post("/-/reload", this::reload);
        routes.after(
                context -> context.header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff"));
        routes.error(404, context -> line(context, HttpStatus.NOT_FOUND, "not found; see /-/status"));
        routes.error(405, context -> line(context, HttpStatus.METHOD_NOT_ALLOWED, "method is not allowed here"));
    }

    /**
     * Adds a route for GET and HEAD. Javalin's own answer to HEAD does not run the handler: it is always 200, without
     * headers.
     */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private void ready(Context context) {
        if (reloader.get() == null) {
            line(context, HttpStatus.SERVICE_UNAVAILABLE, "no config yet");
        } else if (draining.getAsBoolean()) {
            line(context, HttpStatus.SERVICE_UNAVAILABLE, "draining");
        } else {
            line(context, HttpStatus.OK, "ready");
        }
    }

    private void status(Context context) {
        Status status = new Status(reloader.state(), backends.get());
        String accept = context.header("Accept");
        boolean asksForJson = accept != null && accept.contains(JSON);
        if (asksForJson || "json".equals(context.queryParam("format"))) {
            context.contentType(JSON).result(printed(status.report()::print));
        } else {
            context.contentType(HTML).result(status.page(Instant.now()).html());
            context.header("Content-Security-Policy", StatusPage.CONTENT_SECURITY_POLICY);
        }
        context.header("Vary", "Accept");
    }

    private void metrics(Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        metrics.write(out);
        context.contentType(Metrics.contentType()).result(out.toByteArray());
    }

    /**
     * Answers when the reload ends. No thread waits: if all twelve threads waited, {@code /-/healthy} would wait too.
     */
    private void reload(Context context) {
        Executor pool = ServletContextRequest.getServletContextRequest(context.req())
                .getComponents()
                .getExecutor();
        context.future(() -> reloader.request()
                .orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                .handleAsync(
                        (reload, fault) -> {
                            answer(context, Optional.ofNullable(reload));
                            return null;
                        },
                        pool));
    }

    /**
     * @param ended the reload; empty if it has not ended
     */
    private void answer(Context context, Optional<Reload> ended) {
        context.contentType(JSON);
        if (ended.isEmpty()) {
            RunningReloadReport running =
                    new RunningReloadReport(reloader.state().runningSince());
            context.status(HttpStatus.SERVICE_UNAVAILABLE).result(printed(running::print));
            return;
        }
        Reload reload = ended.get();
        if (reload.succeeded()) {
            context.status(HttpStatus.OK).result(outcome(reload));
        } else if (reload.findings().isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT).result(diagnostics(reload));
        } else {
            context.status(HttpStatus.INTERNAL_SERVER_ERROR).result(outcome(reload));
        }
    }

    private static String outcome(Reload reload) {
        return printed(Status.report(reload)::print);
    }

    /** The document of {@code vanity validate --format json} for the file. */
    private static String diagnostics(Reload reload) {
        List<Findings> findings = reload.findings().stream().toList();
        return printed(out -> new JsonReport().print(findings, out));
    }

    private interface Printer {
        void print(Writer out) throws IOException;
    }

    private static String printed(Printer document) {
        StringWriter out = new StringWriter();
        try {
            document.print(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringWriter cannot fail", impossible);
        }
        return out.toString();
    }

    private static void line(Context context, HttpStatus status, String text) {
        context.status(status).contentType(TEXT).result(text + "\n");
    }
}
