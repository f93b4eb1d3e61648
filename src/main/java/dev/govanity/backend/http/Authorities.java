package dev.govanity.backend.http;

import dev.govanity.backend.probe.FileFailure;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.Quote;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The certificate authorities that one program on this machine trusts, and those of a file besides.
 *
 * <p>git's are those of {@code $GIT_SSL_CAINFO} or else the system's; its libcurl does not look at
 * {@code $SSL_CERT_FILE}, which is for go; directories of certificates, as in {@code $SSL_CERT_DIR}, are not read. The
 * JDK's own collection counts only where the system has none: a company's authority is installed for the system, and
 * the JDK does not hear of it.
 *
 * @param certificates the authorities
 * @param problem a file that a flag or a variable names and that cannot be used
 */
record Authorities(List<X509Certificate> certificates, Optional<Concern> problem) {
    /** Where systems keep them in one file: crypto/x509/root_linux.go (go1.26). */
    private static final List<Path> SYSTEM = Stream.of(
                    "/etc/ssl/certs/ca-certificates.crt",
                    "/etc/pki/tls/certs/ca-bundle.crt",
                    "/etc/ssl/ca-bundle.pem",
                    "/etc/pki/tls/cacert.pem",
                    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
                    "/etc/ssl/cert.pem")
            .map(Path::of)
            .toList();

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", Pattern.DOTALL);

    static Authorities ofGit(HttpSettings settings, UserEnvironment environment) {
        return read(settings, environment.variable("GIT_SSL_CAINFO"), "GIT_SSL_CAINFO");
    }

    static Authorities ofGo(HttpSettings settings, UserEnvironment environment) {
        return read(settings, environment.variable("SSL_CERT_FILE"), "SSL_CERT_FILE");
    }

    private static Authorities read(HttpSettings settings, Optional<String> named, String variable) {
        List<X509Certificate> all = new ArrayList<>();
        List<Concern> problems = new ArrayList<>();
        named.ifPresentOrElse(
                file -> addAll(all, Path.of(file), "file of $" + variable).ifPresent(problems::add),
                () -> all.addAll(ofSystem()));
        settings.ca().flatMap(file -> addAll(all, file, "CA file")).ifPresent(problems::add);
        return new Authorities(List.copyOf(all), problems.stream().findFirst());
    }

    private static List<X509Certificate> ofSystem() {
        for (Path file : SYSTEM) {
            try {
                List<X509Certificate> found = parse(Files.readString(file, StandardCharsets.ISO_8859_1), true);
                if (!found.isEmpty()) {
                    return found;
                }
            } catch (IOException | CertificateException e) {
                // the next one
            }
        }
        return ofJdk();
    }

    private static List<X509Certificate> ofJdk() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager trust) {
                    return Arrays.asList(trust.getAcceptedIssuers());
                }
            }
            return List.of();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a file's authorities, or says why that is not possible. */
    private static Optional<Concern> addAll(List<X509Certificate> all, Path file, String what) {
        try {
            List<X509Certificate> found = parse(Files.readString(file, StandardCharsets.ISO_8859_1), false);
            all.addAll(found);
            return found.isEmpty() ? Optional.of(unusable(file, what, "holds no certificate")) : Optional.empty();
        } catch (CertificateException e) {
            return Optional.of(unusable(file, what, "holds a certificate that cannot be read"));
        } catch (IOException e) {
            return Optional.of(unusable(file, what, FileFailure.reason(e)));
        }
    }

    private static Concern unusable(Path file, String what, String why) {
        return new Concern(
                Reason.BAD_SETTING,
                what + " " + Quote.quote(file.toString()) + ": " + why,
                "name a PEM file with the certificates of the authorities, each between BEGIN CERTIFICATE and END"
                        + " CERTIFICATE");
    }

    private static List<X509Certificate> parse(String pem, boolean lenient) throws CertificateException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> found = new ArrayList<>();
        for (Matcher matcher = PEM.matcher(pem); matcher.find(); ) {
            byte[] one = matcher.group().getBytes(StandardCharsets.ISO_8859_1);
            try {
                found.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
            } catch (CertificateException e) {
                if (!lenient) { // a system's collection has certificates that the JDK finds odd
                    throw e;
                }
            }
        }
        return found;
    }
}
