package dev.govanity.backend.http;

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
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates, good and bad, by the JDK's keytool. */
final class TestCertificates {
    private static final String PASSWORD = "changeit";
    private static final List<String> HERE = List.of("-ext", "san=dns:localhost,ip:127.0.0.1");
    private static final List<String> AUTHORITY = List.of("-ext", "bc:critical=ca:true");

    private final Path directory;

    private TestCertificates(Path directory) {
        this.directory = directory;
    }

    static TestCertificates create(Path directory) {
        TestCertificates all = new TestCertificates(directory);
        all.generate("ca", "CN=Test CA", 3650, AUTHORITY);
        all.generate("intermediate", "CN=Test Intermediate", 3650, AUTHORITY, "-signer", "ca");
        all.generate("good", "CN=server", 365, HERE, "-signer", "ca");
        all.generate("deep", "CN=server", 365, HERE, "-signer", "intermediate");
        all.generate("soon", "CN=server", 5, HERE, "-signer", "ca");
        all.generate("expired", "CN=server", 10, HERE, "-signer", "ca", "-startdate", "-20d");
        all.generate("future", "CN=server", 365, HERE, "-signer", "ca", "-startdate", "+20d");
        all.generate("other", "CN=server", 365, List.of("-ext", "san=dns:git.example,dns:*.example"), "-signer", "ca");
        all.generate("self", "CN=server", 365, HERE);
        all.generate("self-expired", "CN=server", 10, HERE, "-startdate", "-20d");
        return all;
    }

    private Path store() {
        return directory.resolve("keys.p12");
    }

    private void generate(String alias, String name, int days, List<String> extension, String... more) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of("-genkeypair", "-alias", alias, "-dname", name, "-validity", Integer.toString(days)));
        words.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        words.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        words.addAll(extension);
        words.addAll(List.of(more));
        try {
            Process keytool =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
    }

    /** A PEM file with these certificates, and with words around them. */
    Path pem(String file, String... aliases) throws GeneralSecurityException, IOException {
        StringBuilder text = new StringBuilder("# for tests\n");
        for (String alias : aliases) {
            String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(keys().getCertificate(alias).getEncoded());
            text.append(alias)
                    .append("\n-----BEGIN CERTIFICATE-----\n")
                    .append(encoded)
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(directory.resolve(file), text);
    }

    /** TLS for a server that sends the first of its certificates up to the authority. */
    SSLContext server(String alias, int certificates) throws GeneralSecurityException, IOException {
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
    }
}
