package dev.govanity.backend.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SshConnectionTest {
    private static final KeyPair USER = TestServer.key("ssh-ed25519", "user");

    @TempDir
    private Path home;

    @Test
    void runsACommand() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start();
                SshDialer dialer = dialer(server);
                Deadline deadline = Deadlines.deadline();
                SshConnection connection = open(dialer, server, deadline)) {
            Process process = connection.exec("git-upload-pack '/go/foo.git'", Map.of("GIT_PROTOCOL", "version=2"));
            assertThat(text(process.getInputStream().readAllBytes()))
                    .isEqualTo("git-upload-pack '/go/foo.git' version=2\n");
            assertThat(text(process.getErrorStream().readAllBytes())).isEqualTo("a complaint\n");
            assertThat(process.waitFor()).isEqualTo(3);
            assertThat(process.isAlive()).isFalse();
            assertThat(process.exitValue()).isEqualTo(3);
        }
    }

    @Test
    void runsManyCommands() throws Exception {
        try (TestServer server = new TestServer(USER.getPublic()).start();
                SshDialer dialer = dialer(server);
                Deadline deadline = Deadlines.deadline();
                SshConnection connection = open(dialer, server, deadline)) {
            for (int i = 0; i < 3; i++) {
                Process process = connection.exec("command " + i, Map.of());
                assertThat(text(process.getInputStream().readAllBytes())).isEqualTo("command " + i + " -\n");
            }
        }
    }

    @Test
    void endsACommandThatIsDestroyed() throws Exception {
        TestServer prepared = new TestServer(USER.getPublic());
        prepared.mina().setCommandFactory((channel, command) -> new Endless());
        try (TestServer server = prepared.start();
                SshDialer dialer = dialer(server);
                Deadline deadline = Deadlines.deadline();
                SshConnection connection = open(dialer, server, deadline)) {
            Process process = connection.exec("endless", Map.of());
            assertThat(process.isAlive()).isTrue();
            assertThatThrownBy(process::exitValue).isInstanceOf(IllegalThreadStateException.class);
            assertThat(process.waitFor(1, TimeUnit.MILLISECONDS)).isFalse();
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(255);
        }
    }

    @Test
    void endsEverythingWhenTimeIsUp() throws Exception {
        TestServer prepared = new TestServer(USER.getPublic());
        prepared.mina().setCommandFactory((channel, command) -> new Endless());
        try (TestServer server = prepared.start();
                SshDialer dialer = dialer(server);
                Deadline deadline = Deadlines.in(Duration.ofSeconds(3));
                SshConnection connection = open(dialer, server, deadline)) {
            Process process = connection.exec("endless", Map.of());
            assertThat(process.getInputStream().readAllBytes()).isEmpty();
            assertThat(process.waitFor()).isEqualTo(255);
            assertThatThrownBy(() -> connection.exec("late", Map.of())).isInstanceOf(IOException.class);
        }
    }

    private SshConnection open(SshDialer dialer, TestServer server, Deadline deadline) {
        SshAnswer answer = dialer.dial(server.address(), deadline);
        assertThat(answer).isInstanceOf(SshAnswer.Opened.class);
        return ((SshAnswer.Opened) answer).connection();
    }

    private SshDialer dialer(TestServer server) throws Exception {
        return new SshAccount(home)
                .key("id_ed25519", USER)
                .knows(server, "ssh-ed25519")
                .dialer();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Runs until the channel is closed. */
    private static final class Endless implements Command {
        @Override
        public void setInputStream(java.io.InputStream in) {}

        @Override
        public void setOutputStream(java.io.OutputStream out) {}

        @Override
        public void setErrorStream(java.io.OutputStream err) {}

        @Override
        public void setExitCallback(ExitCallback callback) {}

        @Override
        public void start(ChannelSession channel, Environment env) {}

        @Override
        public void destroy(ChannelSession channel) {}
    }
}
