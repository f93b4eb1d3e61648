package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import java.io.IOException;
import java.util.Map;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;

/** A session of MINA's. */
record LoggedInSession(ClientSession session, Deadline deadline) implements SshConnection {
    @Override
    public Process exec(String command, Map<String, String> environment) throws IOException {
        try {
            ChannelExec channel = session.createExecChannel(command, null, environment);
            channel.open().verify(deadline.left());
            return new ChannelProcess(channel);
        } catch (IllegalStateException e) {
            throw new IOException("the session is over", e);
        }
    }

    @Override
    public void close() {
        session.close(true);
    }
}
