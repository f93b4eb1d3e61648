package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import java.security.cert.CertificateException;

/** Says through the layers of TLS why a certificate is not trusted. */
final class CertificateRefusal extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient Concern concern;
    private final transient HttpInfo.Tls tls;

    CertificateRefusal(Concern concern, HttpInfo.Tls tls, CertificateException cause) {
        super(concern.message(), cause);
        this.concern = concern;
        this.tls = tls;
    }

    Concern concern() {
        return concern;
    }

    HttpInfo.Tls tls() {
        return tls;
    }
}
