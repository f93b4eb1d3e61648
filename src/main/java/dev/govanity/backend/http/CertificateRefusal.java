package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Http;
import java.security.cert.CertificateException;

/** Says through the layers of TLS why a certificate is not trusted. */
final class CertificateRefusal extends CertificateException {
    private static final long serialVersionUID = 1;

    private final transient Concern concern;
    private final transient Http.Tls tls;

    CertificateRefusal(Concern concern, Http.Tls tls, CertificateException cause) {
        super(concern.message(), cause);
        this.concern = concern;
        this.tls = tls;
    }

    Concern concern() {
        return concern;
    }

    Http.Tls tls() {
        return tls;
    }
}
