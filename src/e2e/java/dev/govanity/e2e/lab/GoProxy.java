package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The three Go module proxies that companies run beside an import path host. Each starts a {@code go} of its own, and
 * each lets different parts of its environment through to it.
 */
public enum GoProxy {
    /** goproxyio/goproxy: its {@code go} inherits everything. */
    GOPROXYIO("goproxyio") {
        @Override
        Command configured(Path program, Account account, String address, Path storage) {
            return account.command(program, "-listen=" + address, "-cacheDir=" + storage);
        }
    },
    /** goproxy/goproxy: its {@code go} inherits everything but what says where modules come from. */
    GOPROXY("goproxy") {
        @Override
        Command configured(Path program, Account account, String address, Path storage) {
            return account.command(program, "server", "--address", address, "--cacher-dir", storage)
                    .with("GOPRIVATE", Company.HOST);
        }
    },
    /** gomods/athens: its {@code go} sees a few variables by name, and those that are listed for it. */
    ATHENS("athens") {
        @Override
        Command configured(Path program, Account account, String address, Path storage) {
            String forGo =
                    "GOPROXY=direct;GOPRIVATE=%s;SSL_CERT_FILE=%s;GOENV=off;GOTOOLCHAIN=local;GOFLAGS=-modcacherw"
                            .formatted(Company.HOST, account.environment().get("SSL_CERT_FILE"));
            return account.command(program)
                    .with("ATHENS_PORT", address)
                    .with("ATHENS_STORAGE_TYPE", "disk")
                    .with("ATHENS_DISK_STORAGE_ROOT", storage)
                    .with("ATHENS_GO_BINARY_ENV_VARS", forGo);
        }
    };

    private final String program;

    GoProxy(String program) {
        this.program = program;
    }

    abstract Command configured(Path program, Account account, String address, Path storage);

    /** Starts it for a user with the logins that its {@code git} needs, and waits until it accepts connections. */
    RunningProgram start(Account account, int port) throws IOException {
        Path storage = Files.createDirectories(account.home().resolve("storage"));
        RunningProgram running =
                configured(locate(), account, "127.0.0.1:" + port, storage).start();
        running.awaitPort(port);
        return running;
    }

    /** Where {@code src/e2e/tools/build} puts it. */
    private Path locate() throws IOException {
        Path tools = Path.of("target", "e2e-tools").toAbsolutePath();
        awaitBuild(tools.resolve("building"));
        return RealProgram.need(tools.resolve(program).toString());
    }

    /** Waits while the process named in the file is at work. */
    private static void awaitBuild(Path processId) throws IOException {
        try {
            long id = Long.parseLong(Files.readString(processId).strip());
            ProcessHandle.of(id)
                    .ifPresent(build ->
                            build.onExit().orTimeout(10, TimeUnit.MINUTES).join());
        } catch (NoSuchFileException e) {
            // no build is under way
        }
    }
}
