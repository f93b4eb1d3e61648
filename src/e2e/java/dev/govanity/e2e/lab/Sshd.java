package dev.govanity.e2e.lab;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A forge that speaks ssh: OpenSSH's own server on a port that is not 22, run by whoever runs the tests.
 *
 * <p>As on GitLab or Gerrit there is one forced command, the path of a repository is below the forge's root whether or
 * not it begins with a slash, and only reading is allowed.
 */
public final class Sshd implements Running {
    private static final String USER = System.getProperty("user.name");

    private final Path directory;
    private final int port;
    private final RunningProgram program;

    private Sshd(Path directory, int port, RunningProgram program) {
        this.directory = directory;
        this.port = port;
        this.program = program;
    }

    static Sshd start(Path directory, Path repositories) throws IOException {
        return start(directory, repositories, "ed25519", List.of());
    }

    /**
     * Starts a server that knows only certain algorithms.
     *
     * @param hostKeyType as ssh-keygen calls it
     * @param options lines of its configuration
     */
    static Sshd start(Path directory, Path repositories, String hostKeyType, List<String> options) throws IOException {
        Path sshd = RealProgram.need("sshd");
        if (USER.equals("root")) {
            // where root's sshd locks its unprivileged half in; an installed service makes it at boot
            Files.createDirectories(Path.of("/run/sshd"));
        }
        int port = Loopback.freePort();
        generateKey(hostKeyType, directory.resolve("host_key"));
        generateKey("ed25519", directory.resolve("user_key"));
        Path forcedCommand = writeForcedCommand(directory, repositories);
        Path config = Files.write(directory.resolve("sshd_config"), options);
        Files.write(
                config,
                List.of(
                        "ListenAddress 127.0.0.1:" + port,
                        "HostKey " + directory.resolve("host_key"),
                        "AuthorizedKeysFile " + directory.resolve("user_key.pub"),
                        "ForceCommand " + forcedCommand,
                        "AcceptEnv GIT_PROTOCOL",
                        "PasswordAuthentication no",
                        "KbdInteractiveAuthentication no",
                        "PidFile none",
                        "LogLevel VERBOSE",
                        "# several go commands at once are no attack",
                        "MaxStartups 100",
                        "# below a directory of other owners, and without root there is no PAM",
                        "StrictModes no",
                        "UsePAM no"),
                StandardOpenOption.APPEND);
        RunningProgram program = Command.of(sshd, "-D", "-e", "-f", config).start();
        program.awaitLine("Server listening on 127.0.0.1 port " + port);
        return new Sshd(directory, port, program);
    }

    static void generateKey(String type, Path file) {
        Command.of(RealProgram.need("ssh-keygen"), "-q", "-t", type, "-N", "", "-f", file)
                .run()
                .success();
    }

    /** What git asks for is {@code git-upload-pack '/go/foo.git'}. */
    static Path writeForcedCommand(Path directory, Path repositories) throws IOException {
        Path script = Files.writeString(directory.resolve("forced-command"), """
                #!/bin/sh
                export GIT_CONFIG_GLOBAL=/dev/null
                path=${SSH_ORIGINAL_COMMAND#"git-upload-pack '"}
                exec git upload-pack "%s/${path%%"'"}"
                """.formatted(repositories));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    public int port() {
        return port;
    }

    /** What the server has logged so far. */
    public String log() {
        return program.output();
    }

    /**
     * The {@code ssh} command that a client with the key uses. Every host name and address is this server, so a URL may
     * name any; a port in a URL has to be {@link #port}. The login is always the one this server can serve, its own.
     */
    String clientCommand() throws IOException {
        Path knownHosts = knownHosts();
        Path config = Files.write(
                directory.resolve("ssh_config"),
                List.of(
                        "Host *",
                        "  HostName 127.0.0.1",
                        "  Port " + port,
                        "  HostKeyAlias forge",
                        "  UserKnownHostsFile " + knownHosts,
                        "  GlobalKnownHostsFile /dev/null",
                        "  StrictHostKeyChecking yes",
                        "  IdentityFile " + directory.resolve("user_key"),
                        "  IdentitiesOnly yes",
                        "  BatchMode yes"));
        return "ssh -F %s -l %s".formatted(config, USER);
    }

    /** A file that has this server's key, under its address and under the name {@code forge}. */
    Path knownHosts() throws IOException {
        String key = Files.readString(directory.resolve("host_key.pub"));
        return Files.writeString(directory.resolve("known_hosts"), "forge,[127.0.0.1]:%d %s".formatted(port, key));
    }

    /** The private key that this server lets in. */
    Path userKey() {
        return directory.resolve("user_key");
    }

    /** The login that this server can serve, its own. */
    public String user() {
        return USER;
    }

    @Override
    public void close() {
        program.close();
    }
}
