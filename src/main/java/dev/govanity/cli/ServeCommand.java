package dev.govanity.cli;

import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.diagnostic.Findings;
import dev.govanity.report.TextReport;
import dev.govanity.server.ListenAddress;
import dev.govanity.server.LogFormat;
import dev.govanity.server.ServeOptions;
import dev.govanity.server.Startup;
import dev.govanity.server.VanityServer;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vanity serve}: answers the go command and people until it is stopped. */
@Command(
        name = "serve",
        description = "Answers the go command and people.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The config is read again when the file changes, on SIGHUP and on POST /-/reload.",
            "",
            "Exit status: 1 the config is invalid, 2 wrong usage, 3 the file cannot be read or a",
            "port is taken, 143 after SIGTERM."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String DEFAULT_PORT = "8080";

    @Parameters(
            paramLabel = "CONFIG",
            arity = "0..1",
            defaultValue = "vanity.yaml",
            description = "the config; default: vanity.yaml")
    private String name = "vanity.yaml";

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description =
                    "the address for the go command and people, port 0 for any free one; default: :8080, or :$PORT")
    private String listen;

    @Option(
            names = "--admin",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9180",
            description = "the address for health, status, reload and metrics, or off; default: 127.0.0.1:9180")
    private String admin = "127.0.0.1:9180";

    @Option(names = "--strict", description = "refuse a config with any error, also where there is a safe fix")
    private boolean strict;

    @Option(names = "--access-log", description = "log each request")
    private boolean accessLog;

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = LogFormatConverter.class,
            description = "text or json; default: text")
    private LogFormat logFormat = LogFormat.TEXT;

    @Mixin
    private SizeLimit sizeLimit = new SizeLimit();

    @Mixin
    private ColorOption color = new ColorOption();

    private static final class LogFormatConverter extends WordConverter<LogFormat> {
        LogFormatConverter() {
            super(LogFormat.values());
        }
    }

    @Spec
    private CommandSpec spec;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Startup startup = VanityServer.start(options(), console.out(), console.err());
        if (startup instanceof Startup.Started started) {
            console.outputIsWhole(); // the server still serves without the ready line
            started.server().serveUntilShutdown();
            return ExitStatus.OK;
        }
        if (startup instanceof Startup.InvalidConfig invalid) {
            print(invalid.findings());
            return ExitStatus.PROBLEMS;
        }
        throw new CannotRunException(((Startup.CannotRun) startup).message());
    }

    private ServeOptions options() {
        String port = console.environment().getOrDefault("PORT", "");
        ListenAddress publicAddress = listen == null && !port.isEmpty()
                ? address("PORT", ":" + port)
                : address("--listen", listen == null ? ":" + DEFAULT_PORT : listen);
        return new ServeOptions(
                name,
                console.file(name),
                console.directory(),
                UserEnvironment.of(console.environment()),
                publicAddress,
                admin.equals("off") ? Optional.empty() : Optional.of(address("--admin", admin)),
                strict,
                accessLog,
                logFormat,
                sizeLimit.bytes());
    }

    private ListenAddress address(String option, String text) {
        try {
            return ListenAddress.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ParameterException(spec.commandLine(), option + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void print(Findings findings) throws IOException {
        Writer err = new OutputStreamWriter(console.err(), StandardCharsets.UTF_8);
        new TextReport(color.errPalette(console)).print(List.of(findings), err);
        err.flush();
    }
}
