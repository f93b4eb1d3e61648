package dev.govanity.backend.ssh;

import dev.govanity.openssh.Algorithms;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;

/** Algorithms by name as MINA SSHD implements them. A name that it does not know is left out. */
final class MinaFactories {
    private MinaFactories() {}

    /** Has the session offer these algorithms and no others. */
    static void apply(Algorithms algorithms, AbstractSession session) {
        session.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(
                true, known(algorithms.kex(), BuiltinDHFactories::fromFactoryName), ClientBuilder.DH2KEX));
        session.setSignatureFactories(signatures(algorithms.hostKeys()));
        session.setCipherFactories(List.copyOf(NamedFactory.setUpBuiltinFactories(
                true, known(algorithms.ciphers(), BuiltinCiphers::fromFactoryName))));
        session.setMacFactories(List.copyOf(
                NamedFactory.setUpBuiltinFactories(true, known(algorithms.macs(), BuiltinMacs::fromFactoryName))));
        CoreModuleProperties.PROP_DHGEX_CLIENT_MIN_KEY.set(session, AlgorithmFallback.smallestGroup(algorithms));
    }

    static List<NamedFactory<Signature>> signatures(List<String> names) {
        return List.copyOf(NamedFactory.setUpBuiltinFactories(true, known(names, BuiltinSignatures::fromFactoryName)));
    }

    private static <T> List<T> known(List<String> names, Function<String, T> byName) {
        return names.stream().map(byName).filter(Objects::nonNull).toList();
    }
}
