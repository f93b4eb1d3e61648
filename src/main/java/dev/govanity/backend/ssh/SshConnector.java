package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.Result;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientFactoryManager;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.PublicKeyIdentity;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.client.session.SessionFactory;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.SignatureFactoriesManager;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Makes connections: from a host to its addresses, a socket, a handshake and a log-in. Which algorithms are offered,
 * and what is reported, is decided elsewhere.
 *
 * <p>One MINA client for all of them: a session takes its algorithms from its {@link HandshakeAttempt}, so no attempt
 * pays for a client of its own.
 */
final class SshConnector implements AutoCloseable {
    /** The keys that a session may log in with, read once its host is trusted. */
    private static final AttributeKey<List<Identity>> IDENTITIES = new AttributeKey<>();

    private final ExecutorService executor;
    private SshClient client;

    /**
     * How an attempt ended.
     *
     * @param session to run commands in; empty if the server did not open one
     * @param cause what stopped it; empty if nothing did
     * @param connected whether there was a connection at all
     * @param late whether time was up when it ended
     */
    record Handshake(
            HandshakeAttempt attempt,
            Optional<SshConnection> session,
            Optional<Throwable> cause,
            boolean connected,
            boolean late) {
        boolean isOpen() {
            return session.isPresent();
        }

        HandshakeRecorder recorder() {
            return attempt.recorder();
        }

        Throwable failure() {
            return cause.orElseThrow();
        }
    }

    SshConnector(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * The addresses of a host. The JDK gives no way to end a look-up that hangs, so it is left behind in its thread.
     */
    Result<List<InetSocketAddress>> addresses(ResolvedHost host, Deadline deadline) {
        CompletableFuture<InetAddress[]> found = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return InetAddress.getAllByName(host.name());
                    } catch (UnknownHostException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                executor);
        try {
            return Result.of(Stream.of(found.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS))
                    .map(address -> new InetSocketAddress(address, host.port()))
                    .toList());
        } catch (ExecutionException e) {
            return Result.failed(ConnectionFailure.dns(host));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.failed(noNameServer(host));
        } catch (TimeoutException e) {
            return Result.failed(noNameServer(host));
        }
    }

    private static Concern noNameServer(ResolvedHost host) {
        return new Concern(Reason.TIMEOUT, "name server does not answer for \"%s\" in time".formatted(host.name()));
    }

    /**
     * Connects to the first address that can be reached, shakes hands and logs in. A hop would be another way to
     * connect.
     *
     * @param addresses at least one
     * @param identities asked for once the host key is trusted
     */
    Handshake connect(
            HandshakeAttempt attempt,
            List<InetSocketAddress> addresses,
            Deadline deadline,
            Supplier<List<Identity>> identities) {
        Throwable unreached = new UnknownHostException(attempt.host().name());
        for (Iterator<InetSocketAddress> each = addresses.iterator(); each.hasNext() && !deadline.isOver(); ) {
            InetSocketAddress address = each.next();
            // the last address may use up the time that is left
            Duration share = each.hasNext() ? deadline.left().dividedBy(2) : pastEnd(deadline);
            try {
                return handshake(attempt, connect(attempt, address, share), deadline, identities);
            } catch (IOException | RuntimeException e) {
                unreached = e;
            }
        }
        return new Handshake(attempt, Optional.empty(), Optional.of(unreached), false, deadline.isOver());
    }

    private ClientSession connect(HandshakeAttempt attempt, InetSocketAddress address, Duration patience)
            throws IOException {
        ConnectFuture connecting = started()
                .connect(
                        attempt.host().user(),
                        address,
                        AttributeRepository.ofKeyValuePair(HandshakeAttempt.KEY, attempt),
                        null);
        try {
            return connecting.verify(patience).getSession();
        } catch (IOException | RuntimeException e) {
            connecting.cancel();
            throw e;
        }
    }

    private static Handshake handshake(
            HandshakeAttempt attempt, ClientSession session, Deadline deadline, Supplier<List<Identity>> identities) {
        deadline.closing(() -> session.close(true));
        try {
            logIn(session, deadline, identities);
            return new Handshake(
                    attempt, Optional.of(new LoggedInSession(session, deadline)), Optional.empty(), true, false);
        } catch (IOException | RuntimeException e) {
            session.close(true);
            return new Handshake(attempt, Optional.empty(), Optional.of(e), true, deadline.isOver());
        }
    }

    private static void logIn(ClientSession session, Deadline deadline, Supplier<List<Identity>> identities)
            throws IOException {
        Set<ClientSessionEvent> events = session.waitFor(
                EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED),
                pastEnd(deadline).toMillis());
        if (events.contains(ClientSessionEvent.TIMEOUT)) {
            throw new InterruptedIOException();
        }
        if (events.contains(ClientSessionEvent.WAIT_AUTH)) {
            session.setAttribute(IDENTITIES, identities.get());
        }
        // of a session that is closed this throws what closed it
        session.auth().verify(pastEnd(deadline));
    }

    /**
     * The time that is left and a little more, so that the deadline is over after a wait. Never zero, which would mean
     * for ever.
     */
    private static Duration pastEnd(Deadline deadline) {
        return deadline.left().plusMillis(10);
    }

    private synchronized SshClient started() {
        if (client == null) {
            client = SshClient.setUpDefaultClient();
            client.setIoServiceFactoryFactory(new Nio2ServiceFactoryFactory(() -> new NoCloseExecutor(executor)));
            client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
            client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
            client.setServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE);
            client.setAgentFactory(null);
            client.setUserAuthFactories(List.of(new OwnKeys()));
            client.setSessionFactory(new SessionFactory(client) {
                @Override
                protected ClientSessionImpl doCreateSession(IoSession session) throws Exception {
                    AttributeRepository context = (AttributeRepository) session.getAttribute(AttributeRepository.class);
                    return new RecordedSession(getClient(), session, context.getAttribute(HandshakeAttempt.KEY));
                }
            });
            CoreModuleProperties.CLIENT_IDENTIFICATION.set(client, "vanity");
            // the deadline is the only clock
            CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
            CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
            CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, Duration.ZERO);
            // as ssh: a certificate that is no good may still be of a key that is known
            CoreModuleProperties.ABORT_ON_INVALID_CERTIFICATE.set(client, false);
            client.start();
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(true);
        }
    }

    /**
     * Logs in with the session's identities, and with signature algorithms that are others than those for host keys.
     */
    private static final class OwnKeys extends UserAuthPublicKeyFactory {
        @Override
        public UserAuthPublicKey createUserAuth(ClientSession session) {
            HandshakeAttempt attempt = session.getConnectionContext().getAttribute(HandshakeAttempt.KEY);
            return new UserAuthPublicKey(
                    MinaFactories.signatures(attempt.algorithms().userSignatures())) {
                @Override
                protected Iterator<PublicKeyIdentity> createPublicKeyIterator(
                        ClientSession current, SignatureFactoriesManager manager) {
                    return current.getAttribute(IDENTITIES).stream()
                            .map(identity -> identity.signer().apply(manager))
                            .iterator();
                }
            };
        }
    }

    /** A session with the algorithms of one attempt, which records what MINA's listeners do not get. */
    private static final class RecordedSession extends ClientSessionImpl {
        private final HandshakeRecorder recorder;

        RecordedSession(ClientFactoryManager client, IoSession ioSession, HandshakeAttempt attempt) throws Exception {
            super(client, ioSession);
            recorder = attempt.recorder();
            recorder.connected(ioSession.getRemoteAddress());
            addSessionListener(recorder);
            setPublicKeyAuthenticationReporter(recorder);
            setServerKeyVerifier(attempt);
            MinaFactories.apply(attempt.algorithms(), this);
        }

        /** An identification that MINA refuses is gone afterwards. */
        @Override
        protected boolean readIdentification(Buffer buffer) throws Exception {
            recorder.heard(buffer.array(), buffer.wpos());
            return super.readIdentification(buffer);
        }

        @Override
        protected void handleMessage(Buffer buffer) throws Exception {
            if (buffer.available() > 0 && buffer.rawByte(buffer.rpos()) == SshConstants.SSH_MSG_USERAUTH_FAILURE) {
                Buffer copy = new ByteArrayBuffer(buffer.array(), buffer.rpos() + 1, buffer.available() - 1);
                recorder.refusedAuth(List.of(copy.getString().split(",")));
            }
            super.handleMessage(buffer);
        }

        @Override
        protected void handleDisconnect(int code, String message, String language, Buffer buffer) throws Exception {
            // MINA wakes the thread that waits for the log-in before it calls its listeners
            recorder.sessionDisconnect(this, code, message, language, false);
            super.handleDisconnect(code, message, language, buffer);
        }
    }
}
