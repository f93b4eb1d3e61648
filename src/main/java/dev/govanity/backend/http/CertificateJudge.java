package dev.govanity.backend.http;

import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why the platform refuses a server's certificates, in words for people. The platform has decided already, and what it
 * says is often only that it found no path.
 */
final class CertificateJudge {
    private static final int MOST_NAMES = 8;

    private final Collection<X509Certificate> authorities;

    CertificateJudge(Collection<X509Certificate> authorities) {
        this.authorities = authorities;
    }

    /** Of certificates that are trusted but for the name of the server. */
    Concern wrongName(X509Certificate[] chain, String host) {
        return new Concern(
                Reason.TLS_WRONG_NAME,
                "the certificate of \"" + SafeText.line(host) + "\" is for " + names(chain[0]),
                "write a name of the certificate into the repo root, or have the server's certificate made for \""
                        + SafeText.line(host) + "\"");
    }

    /** Of certificates that lead to no authority now. */
    Concern untrusted(X509Certificate[] chain, String host, CertificateException platform) {
        for (X509Certificate certificate : chain) {
            if (!isCurrent(certificate) && isTrustedAt(chain, middle(certificate))) {
                return outOfDate(certificate, certificate.equals(chain[0]), host);
            }
        }
        String subject = "the certificate of \"" + SafeText.line(host) + "\" ";
        X509Certificate last = chain[chain.length - 1];
        if (isTrustedAt(chain, Instant.now())) {
            return new Concern(Reason.TLS_UNTRUSTED, subject + "is refused: " + SafeText.line(rootMessage(platform)));
        }
        if (isSelfSigned(chain[0])) {
            return new Concern(
                    Reason.TLS_UNTRUSTED,
                    subject + "is signed by itself" + (isCurrent(chain[0]) ? "" : ", and out of date"),
                    "name a PEM file with the certificate by --ca, and install it for git and go on this machine too");
        }
        return new Concern(
                Reason.TLS_UNTRUSTED,
                subject + "is signed by " + name(last.getIssuerX500Principal().getName())
                        + ", whom this machine does not trust",
                "name a PEM file with that authority by --ca, and install it for git and go on this machine too",
                "or have the server send the intermediate certificates as well: it sends " + chain.length);
    }

    private static Concern outOfDate(X509Certificate certificate, boolean isServers, String host) {
        String whose = isServers
                ? "the certificate of \"" + SafeText.line(host) + "\""
                : "the certificate of "
                        + name(certificate.getSubjectX500Principal().getName()) + ", which signs that of \""
                        + SafeText.line(host) + "\",";
        boolean over = Instant.now().isAfter(certificate.getNotAfter().toInstant());
        return new Concern(
                Reason.TLS_EXPIRED,
                over
                        ? whose + " expired at " + certificate.getNotAfter().toInstant()
                        : whose + " is not valid before "
                                + certificate.getNotBefore().toInstant(),
                over
                        ? "have the server's certificate renewed"
                        : "compare the clocks of this machine and of the server");
    }

    private static boolean isCurrent(X509Certificate certificate) {
        Instant now = Instant.now();
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** A moment at which the certificate was, or will be, in date. */
    private static Instant middle(X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        return from.plus(
                Duration.between(from, certificate.getNotAfter().toInstant()).dividedBy(2));
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
    }

    private boolean isTrustedAt(X509Certificate[] chain, Instant when) {
        try {
            Set<TrustAnchor> anchors =
                    authorities.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
            if (anchors.isEmpty()) {
                return false;
            }
            X509CertSelector server = new X509CertSelector();
            server.setCertificate(chain[0]);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, server);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(when));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(Arrays.asList(chain))));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Objects.requireNonNullElse(root.getMessage(), root.toString());
    }

    /** The names that a certificate is for: its subject's common name where it has no others. */
    private static String names(X509Certificate certificate) {
        List<String> names = alternativeNames(certificate);
        if (names.isEmpty()) {
            return name(certificate.getSubjectX500Principal().getName());
        }
        String first = names.stream()
                .limit(MOST_NAMES)
                .map(one -> "\"" + SafeText.line(one) + "\"")
                .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private static List<String> alternativeNames(X509Certificate certificate) {
        try {
            Collection<List<?>> all = certificate.getSubjectAlternativeNames();
            return all == null
                    ? List.of()
                    : all.stream()
                            .map(one -> one.get(1))
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    private static String name(String distinguished) {
        return "\"" + SafeText.line(distinguished) + "\"";
    }
}
