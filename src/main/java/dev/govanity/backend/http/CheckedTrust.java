package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The platform's own checks of a server's certificates, the name included, with a reason for each finding: a refusal is
 * a {@link CertificateRefusal}.
 *
 * <p>The authorities are read when the first server is asked over TLS: a system has 150, and many a run asks none.
 */
final class CheckedTrust extends ServerTrust {
    private final Supplier<Authorities> authorities;
    private Trust trust;

    CheckedTrust(Supplier<Authorities> authorities) {
        this.authorities = authorities;
    }

    private record Trust(X509ExtendedTrustManager platform, CertificateJudge judge, Optional<Concern> problem) {}

    /** A file of authorities that a setting names and that cannot be used. */
    @Override
    Optional<Concern> problem() {
        return trust().problem();
    }

    private synchronized Trust trust() {
        if (trust == null) {
            Authorities read = authorities.get();
            trust = new Trust(platform(read.certificates()), new CertificateJudge(read.certificates()), read.problem());
        }
        return trust;
    }

    private static X509ExtendedTrustManager platform(List<X509Certificate> trusted) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            for (int i = 0; i < trusted.size(); i++) {
                store.setCertificateEntry("authority " + i, trusted.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager found) {
                    return found;
                }
            }
            throw new IllegalStateException("no trust manager of the platform");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One way to ask the platform. */
    private interface PlatformCheck {
        void on(X509ExtendedTrustManager platform) throws CertificateException;
    }

    private void check(X509Certificate[] chain, String authType, SSLSession session, PlatformCheck whole)
            throws CertificateException {
        try {
            whole.on(trust().platform());
        } catch (CertificateException refused) {
            HttpInfo.Tls tls = new HttpInfo.Tls(
                    session.getProtocol(), chain[0].getNotAfter().toInstant());
            CertificateJudge judge = trust().judge();
            try {
                trust().platform().checkServerTrusted(chain, authType);
            } catch (CertificateException untrusted) {
                throw new CertificateRefusal(judge.untrusted(chain, session.getPeerHost(), untrusted), tls, untrusted);
            }
            throw new CertificateRefusal(judge.wrongName(chain, session.getPeerHost()), tls, refused);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(
                chain,
                authType,
                engine.getHandshakeSession(),
                platform -> platform.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        if (socket instanceof SSLSocket tls) {
            check(
                    chain,
                    authType,
                    tls.getHandshakeSession(),
                    platform -> platform.checkServerTrusted(chain, authType, socket));
        } else {
            checkServerTrusted(chain, authType);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        trust().platform().checkServerTrusted(chain, authType);
    }
}
