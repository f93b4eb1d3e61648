package dev.govanity.openssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.govanity.RealProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ssh of this machine, with no configuration but the given text. */
final class RealSsh {
    private static final long SECONDS = 30;

    private final Path ssh = RealProgram.need("ssh");
    private final Path config;

    RealSsh(Path directory, String config) throws IOException {
        this.config = Files.writeString(directory.resolve("ssh_config"), config);
    }

    /** What {@code ssh -G} prints for the host. */
    String effectiveConfig(String host) throws Exception {
        return run("-G", host);
    }

    /** What a connection to the host prints. */
    String connect(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("-T", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new)).replace("\r\n", "\n");
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ssh.toString(), "-F", config.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(config.getParent(), "ssh", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().remove("SSH_AUTH_SOCK");
        Process process = builder.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end");
        }
        return Files.readString(output, UTF_8);
    }
}
