package dev.govanity.e2e.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority of the company's own, and one certificate by it for all the names that its servers have.
 *
 * <p>Made by the JDK's {@code keytool}, which every machine that runs this has.
 */
public final class TestCa {
    private static final String CA = "ca";
    private static final String SERVER = "server";
    private static final String PASSWORD = "changeit";

    private final Path directory;
    private final KeyStore keys;

    private TestCa(Path directory, KeyStore keys) {
        this.directory = directory;
        this.keys = keys;
    }

    /** Makes the authority and a certificate for the names, with their files below the directory. */
    static TestCa create(Path directory, List<String> names) {
        Path store = directory.resolve("keys.p12");
        String san = names.stream().map(name -> "dns:" + name).collect(Collectors.joining(",", "san=", ""));
        generate(store, CA, List.of("-dname", "CN=Test CA", "-ext", "bc:critical=ca:true"));
        generate(store, SERVER, List.of("-dname", "CN=server", "-ext", san, "-signer", CA));
        try {
            TestCa ca = new TestCa(directory, KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()));
            ca.write();
            return ca;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void generate(Path store, String alias, List<String> particulars) {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-validity", "90"));
        words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        words.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        words.addAll(particulars);
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Command.of(keytool, words.toArray()).run().success();
    }

    private void write() throws IOException, GeneralSecurityException {
        Files.writeString(
                certificate(), pem("CERTIFICATE", keys.getCertificate(CA).getEncoded()));
        write(keys, SERVER);
    }

    private void write(KeyStore store, String alias) throws IOException, GeneralSecurityException {
        byte[] key = store.getKey(alias, PASSWORD.toCharArray()).getEncoded();
        Files.writeString(
                certificate(alias),
                pem("CERTIFICATE", store.getCertificate(alias).getEncoded()));
        Files.writeString(key(alias), pem("PRIVATE KEY", key));
    }

    /**
     * Makes one more certificate, for {@link #certificate(String)} and {@link #key(String)}.
     *
     * @param particulars words for keytool, such as {@code -startdate -99d}; without {@code -signer ca} it signs itself
     */
    void make(String alias, String... particulars) {
        Path store = directory.resolve("keys.p12");
        List<String> words = new ArrayList<>(List.of("-dname", "CN=" + alias));
        words.addAll(List.of(particulars));
        generate(store, alias, words);
        try {
            write(KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray()), alias);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Path certificate(String alias) {
        return directory.resolve(alias + ".pem");
    }

    Path key(String alias) {
        return directory.resolve(alias + ".key");
    }

    private static String pem(String label, byte[] der) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(der);
        return Stream.of("-----BEGIN " + label + "-----", text, "-----END " + label + "-----", "")
                .collect(Collectors.joining("\n"));
    }

    /** The authority's certificate (PEM), for those who are to trust it. */
    public Path certificate() {
        return certificate(CA);
    }

    Path serverCertificate() {
        return certificate(SERVER);
    }

    Path serverKey() {
        return key(SERVER);
    }

    /** TLS for a server with the certificate, and for a client that trusts the authority. */
    public SSLContext context() {
        try {
            KeyManagerFactory identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            identity.init(keys, PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
