package dev.govanity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority, and certificates good and bad.
 *
 * <p>Made by the JDK's {@code keytool}, which every machine that runs this has.
 */
public final class TestCa {
    private static final String CA = "ca";
    private static final String SERVER = "server";
    private static final String PASSWORD = "changeit";

    private final Path directory;

    private TestCa(Path directory) {
        this.directory = directory;
    }

    /** Makes an authority, called "ca". Its files are below the directory. */
    public static TestCa create(Path directory) {
        TestCa ca = new TestCa(directory);
        ca.make(CA, "CN=Test CA", "-ext", "bc:critical=ca:true");
        return ca;
    }

    /** Signs a certificate, called "server", for the DNS names. */
    public TestCa sign(String... names) {
        String san = Stream.of(names).map(name -> "dns:" + name).collect(Collectors.joining(",", "san=", ""));
        make(SERVER, "CN=server", "-ext", san, "-signer", CA);
        return this;
    }

    /**
     * Makes one more certificate, valid for 90 days from now.
     *
     * @param name its subject
     * @param words more words for keytool, such as {@code -startdate -99d}; without {@code -signer ca} it signs itself
     */
    public void make(String alias, String name, String... words) {
        List<String> keytool = new ArrayList<>();
        keytool.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        keytool.addAll(List.of("-genkeypair", "-alias", alias, "-dname", name, "-validity", "90"));
        keytool.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        keytool.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        keytool.addAll(List.of(words));
        try {
            Process process =
                    new ProcessBuilder(keytool).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            KeyStore keys = keys();
            Files.writeString(
                    certificate(alias),
                    pem("CERTIFICATE", keys.getCertificate(alias).getEncoded()));
            Files.writeString(
                    key(alias),
                    pem(
                            "PRIVATE KEY",
                            keys.getKey(alias, PASSWORD.toCharArray()).getEncoded()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Path store() {
        return directory.resolve("keys.p12");
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
    }

    private static String pem(String label, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, text);
    }

    /** The authority's certificate (PEM), for those who are to trust it. */
    public Path certificate() {
        return certificate(CA);
    }

    public Path certificate(String alias) {
        return directory.resolve(alias + ".pem");
    }

    public Path key(String alias) {
        return directory.resolve(alias + ".key");
    }

    public Path serverCertificate() {
        return certificate(SERVER);
    }

    public Path serverKey() {
        return key(SERVER);
    }

    /** TLS for the server whose certificate {@link #sign} has made. */
    public SSLContext serving() {
        return serving(SERVER, 1);
    }

    /**
     * TLS for a server.
     *
     * @param certificates how many it sends: from its own up to the authority's
     */
    public SSLContext serving(String alias, int certificates) {
        try {
            char[] password = PASSWORD.toCharArray();
            KeyStore all = keys();
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            Certificate[] chain = all.getCertificateChain(alias);
            one.setKeyEntry(alias, all.getKey(alias, password), password, Arrays.copyOf(chain, certificates));
            KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            identity.init(one, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** TLS for a client that trusts the authority. */
    public SSLContext trusting() {
        try {
            KeyStore authority = KeyStore.getInstance("PKCS12");
            authority.load(null, null);
            authority.setCertificateEntry(CA, keys().getCertificate(CA));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authority);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
