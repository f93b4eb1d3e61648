package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A repository host on 127.0.0.1 that speaks ssh, old or new, with one repository in it. */
public final class SshHost implements Running {
    private final Path directory;
    private final String user;
    private final int port;
    private final Running server;

    private SshHost(Path directory, String user, int port, Running server) {
        this.directory = directory;
        this.user = user;
        this.port = port;
        this.server = server;
    }

    /**
     * OpenSSH's own server, whose client is the user who runs the tests.
     *
     * @param hostKeyType as ssh-keygen calls it
     * @param options lines of its configuration
     */
    public static SshHost sshd(Path directory, String hostKeyType, String... options) throws IOException {
        Sshd sshd = Sshd.start(directory, repositories(directory), hostKeyType, List.of(options));
        return new SshHost(directory, System.getProperty("user.name"), sshd.port(), sshd);
    }

    /** MINA SSHD 0.9.0, as in a Gerrit of 2013. */
    public static SshHost gerritOf2013(Path directory) throws IOException {
        Sshd.generateKey("rsa", directory.resolve("user_key"));
        Path script = Sshd.writeForcedCommand(directory, repositories(directory));
        int port = Loopback.freePort();
        RunningProgram program = Command.of(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        "-cp",
                        Path.of("target", "mina-0.9.0").toAbsolutePath() + "/*",
                        source("OldServer.java"),
                        port,
                        directory.resolve("host_key"),
                        script)
                .start();
        program.awaitPort(port);
        return new SshHost(directory, "git", port, program);
    }

    /** Dropbear, which lets nobody in here: it looks for keys in the home of the user who runs it. */
    public static SshHost dropbear(Path directory) throws IOException {
        Path hostKey = directory.resolve("host_key");
        Command.of(RealProgram.need("dropbearkey"), "-t", "rsa", "-f", hostKey)
                .run()
                .success();
        Sshd.generateKey("ed25519", directory.resolve("user_key"));
        repositories(directory);
        int port = Loopback.freePort();
        RunningProgram program = Command.of(
                        RealProgram.need("dropbear"),
                        "-F",
                        "-E",
                        "-s",
                        "-P",
                        directory.resolve("pid"),
                        "-r",
                        hostKey,
                        "-p",
                        "127.0.0.1:" + port)
                .start();
        program.awaitPort(port);
        return new SshHost(directory, System.getProperty("user.name"), port, program);
    }

    private static Path repositories(Path directory) {
        Path repositories = directory.resolve("repositories");
        GitRepository.create(repositories.resolve("go/foo.git")).release("v1.0.0", "mycompany.com/go/foo");
        return repositories;
    }

    private static Path source(String name) {
        try {
            return Path.of(
                    SshHost.class.getResource("/dev/govanity/e2e/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return user;
    }

    /** The repo root of its repository. */
    public String root() {
        return "ssh://%s@127.0.0.1:%d/go/foo.git".formatted(user, port);
    }

    /** The private key that it lets in. */
    public Path userKey() {
        return directory.resolve("user_key");
    }

    /** What the real {@code git ls-remote} makes of it, with {@code sshConfig} as all of ssh's configuration. */
    public ProgramResult lsRemote(String sshConfig) {
        try {
            Path config = Files.writeString(directory.resolve("ssh_config"), sshConfig);
            return Command.of(RealProgram.need("git"), "ls-remote", root())
                    .with("GIT_SSH_COMMAND", "ssh -F %s -o BatchMode=yes".formatted(config))
                    .with("GIT_CONFIG_GLOBAL", "/dev/null")
                    .with("GIT_CONFIG_NOSYSTEM", "1")
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
