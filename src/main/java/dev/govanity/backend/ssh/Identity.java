package dev.govanity.backend.ssh;

import java.security.PublicKey;
import java.util.Objects;
import java.util.function.Function;
import org.apache.sshd.client.auth.pubkey.PublicKeyIdentity;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.signature.SignatureFactoriesManager;

/**
 * A key that the user may log in with.
 *
 * @param signer makes of the signature algorithms what signs with it
 */
record Identity(PublicKey key, Function<SignatureFactoriesManager, PublicKeyIdentity> signer) {
    Identity {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(signer, "signer");
    }

    /** Whether how it signs is a matter of choice, and may have been SHA-1. */
    boolean isRsa() {
        return KeyPairProvider.SSH_RSA.equals(KeyUtils.getKeyType(key));
    }
}
