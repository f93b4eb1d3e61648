package dev.govanity.backend.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.command.Command;

/** An SSH server on a port of 127.0.0.1 that runs until it is closed. Commands print themselves and GIT_PROTOCOL. */
final class TestServer implements AutoCloseable {
    /** Made once: RSA keys take their time. */
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private final SshServer server = SshServer.setUpDefaultServer();

    /** A modern server with an Ed25519 host key that lets the owner of the key in. */
    TestServer(PublicKey user) {
        server.setHost("127.0.0.1");
        hostKeys("ssh-ed25519");
        server.setPublickeyAuthenticator((name, key, session) -> KeyUtils.compareKeys(key, user));
        server.setCommandFactory(Echo::new);
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "TestServer");
    }

    /** The key of a type, such as {@code ssh-rsa}; different names are different keys. */
    static KeyPair key(String type, String name) {
        return KEYS.computeIfAbsent(type + " " + name, missing -> {
            try {
                return KeyUtils.generateKeyPair(
                        type, type.equals("ssh-rsa") ? 2048 : type.equals("ssh-dss") ? 1024 : 256);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    TestServer hostKeys(String... types) {
        return hostKeyPairs(Stream.of(types).map(type -> key(type, "host")).toArray(KeyPair[]::new));
    }

    TestServer hostKeyPairs(KeyPair... pairs) {
        server.setKeyPairProvider(KeyPairProvider.wrap(pairs));
        return this;
    }

    TestServer kex(String... names) {
        server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                false, factories(BuiltinDHFactories::fromFactoryName, names), ServerBuilder.DH2KEX));
        return this;
    }

    /** What host keys sign with and users' keys may. */
    TestServer signatures(String... names) {
        server.setSignatureFactories(new ArrayList<>(factories(BuiltinSignatures::fromFactoryName, names)));
        return this;
    }

    TestServer ciphers(String... names) {
        server.setCipherFactories(new ArrayList<>(factories(BuiltinCiphers::fromFactoryName, names)));
        return this;
    }

    TestServer macs(String... names) {
        server.setMacFactories(new ArrayList<>(factories(BuiltinMacs::fromFactoryName, names)));
        return this;
    }

    private static <T> List<T> factories(Function<String, T> byName, String... names) {
        return Stream.of(names).map(byName).map(Objects::requireNonNull).toList();
    }

    /** Does not announce {@code server-sig-algs}, as servers before 2018. */
    TestServer silent() {
        server.setKexExtensionHandler(null);
        return this;
    }

    SshServer mina() {
        return server;
    }

    TestServer start() throws IOException {
        server.start();
        return this;
    }

    int port() {
        return server.getPort();
    }

    SshAddress address() {
        return SshAddress.of("ssh://git@127.0.0.1:%d/go/foo.git".formatted(port()));
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static final class Echo extends AbstractCommandSupport implements Command {
        Echo(ChannelSession channel, String command) {
            super(command, null);
        }

        @Override
        public void run() {
            try {
                OutputStream out = getOutputStream();
                out.write("%s %s\n"
                        .formatted(getCommand(), getEnvironment().getEnv().getOrDefault("GIT_PROTOCOL", "-"))
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
                getErrorStream().write("a complaint\n".getBytes(StandardCharsets.UTF_8));
                getErrorStream().flush();
                onExit(3);
            } catch (IOException e) {
                onExit(1, e.getMessage());
            }
        }
    }
}
