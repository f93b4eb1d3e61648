package dev.govanity.backend.ssh;

import java.util.List;
import org.apache.sshd.client.ClientFactoryManager;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;

/** A session with the algorithms of one attempt, which hands on what MINA's listeners are not told. */
final class RecordedSession extends ClientSessionImpl {
    private final HandshakeRecorder transcript;

    RecordedSession(ClientFactoryManager client, IoSession ioSession, HandshakeAttempt attempt) throws Exception {
        super(client, ioSession);
        transcript = attempt.transcript();
        transcript.connected(ioSession.getRemoteAddress());
        addSessionListener(transcript);
        setPublicKeyAuthenticationReporter(transcript);
        setServerKeyVerifier(attempt);
        Algorithms algorithms = attempt.algorithms();
        setKeyExchangeFactories(algorithms.kexFactories());
        setSignatureFactories(algorithms.hostKeyFactories());
        setCipherFactories(algorithms.cipherFactories());
        setMacFactories(algorithms.macFactories());
        CoreModuleProperties.PROP_DHGEX_CLIENT_MIN_KEY.set(this, algorithms.smallestGroup());
    }

    /** An identification that MINA refuses is gone afterwards. */
    @Override
    protected boolean readIdentification(Buffer buffer) throws Exception {
        transcript.heard(buffer.array(), buffer.wpos());
        return super.readIdentification(buffer);
    }

    @Override
    protected void handleMessage(Buffer buffer) throws Exception {
        if (buffer.available() > 0 && buffer.rawByte(buffer.rpos()) == SshConstants.SSH_MSG_USERAUTH_FAILURE) {
            Buffer copy = new ByteArrayBuffer(buffer.array(), buffer.rpos() + 1, buffer.available() - 1);
            transcript.refusedAuth(List.of(copy.getString().split(",")));
        }
        super.handleMessage(buffer);
    }

    @Override
    protected void handleDisconnect(int code, String message, String language, Buffer buffer) throws Exception {
        // MINA wakes who waits for the log-in before it tells its listeners
        transcript.sessionDisconnect(this, code, message, language, false);
        super.handleDisconnect(code, message, language, buffer);
    }
}
