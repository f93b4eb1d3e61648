package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.nio2.Nio2ServiceFactoryFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.signature.SignatureFactoriesManager;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * Makes connections. One MINA client for all of them: a session takes its algorithms from its {@link HandshakeAttempt}, so no attempt
 * pays for a client of its own.
 */
final class SshConnector implements AutoCloseable {
    /** The keys that a session may log in with, read once its host is trusted. */
    private static final AttributeKey<List<Identity>> IDENTITIES = new AttributeKey<>();

    private final ExecutorService executor;
    private SshClient client;

    /** What came of an attempt. */
    sealed interface Result {
        record Open(ClientSession session) implements Result {}

        /**
         * @param connected whether there was a connection at all
         */
        record Failed(Throwable cause, boolean connected) implements Result {}
    }

    SshConnector(ExecutorService executor) {
        this.executor = executor;
    }

    /** The addresses of a host. The JDK gives no way to end a look-up that hangs, so it is left behind in its thread. */
    List<InetAddress> resolve(String host, Deadline deadline) throws UnknownHostException, TimeoutException {
        CompletableFuture<List<InetAddress>> found = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return List.of(InetAddress.getAllByName(host));
                    } catch (UnknownHostException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                executor);
        try {
            return found.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }

    /**
     * Connects to the first address that can be reached, shakes hands and logs in.
     *
     * @param identities asked for once the host key is trusted
     */
    Result call(
            HandshakeAttempt attempt,
            List<InetAddress> addresses,
            Deadline deadline,
            Supplier<List<Identity>> identities) {
        Result result =
                new Result.Failed(new UnknownHostException(attempt.host().name()), false);
        for (Iterator<InetAddress> each = addresses.iterator(); each.hasNext() && !deadline.isOver(); ) {
            InetSocketAddress address =
                    new InetSocketAddress(each.next(), attempt.host().port());
            // the last address may use up the time that is left
            Duration share = each.hasNext() ? deadline.left().dividedBy(2) : pastEnd(deadline);
            result = call(attempt, address, share, deadline, identities);
            if (result instanceof Result.Open || ((Result.Failed) result).connected()) {
                return result;
            }
        }
        return result;
    }

    private Result call(
            HandshakeAttempt attempt,
            InetSocketAddress address,
            Duration toConnect,
            Deadline deadline,
            Supplier<List<Identity>> identities) {
        ClientSession session;
        ConnectFuture connecting = null;
        try {
            connecting = started()
                    .connect(
                            attempt.host().user(),
                            address,
                            AttributeRepository.ofKeyValuePair(HandshakeAttempt.KEY, attempt),
                            null);
            session = connecting.verify(toConnect).getSession();
        } catch (IOException | RuntimeException e) {
            if (connecting != null) {
                connecting.cancel();
            }
            return new Result.Failed(e, false);
        }
        deadline.closing(() -> session.close(true));
        try {
            logIn(session, deadline, identities);
            return new Result.Open(session);
        } catch (IOException | RuntimeException e) {
            session.close(true);
            return new Result.Failed(e, true);
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

    /** All that is left and a little more, so that whoever gives up then finds the deadline over; also never zero, for ever. */
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

    /** Logs in with the session's identities, and with signature algorithms that are others than those for host keys. */
    private static final class OwnKeys extends UserAuthPublicKeyFactory {
        @Override
        public UserAuthPublicKey createUserAuth(ClientSession session) {
            HandshakeAttempt attempt = session.getConnectionContext().getAttribute(HandshakeAttempt.KEY);
            return new UserAuthPublicKey(attempt.algorithms().userSignatureFactories()) {
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
}
