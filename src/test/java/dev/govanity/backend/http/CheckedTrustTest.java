package dev.govanity.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.govanity.TestCa;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.outcome.HttpInfo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a server's certificates. */
final class CheckedTrustTest {
    private static final String INSTALL =
            "\n- name a PEM file with that authority by --ca, and install it for git and go on this machine too"
                    + "\n- or have the server send the intermediate certificates as well: it sends 1";

    private static final String RENEW = "\n- have the server's certificate renewed";

    @TempDir
    static Path directory;

    private static final String SERVER = "CN=server";

    private static TestCa certificates;
    /** A file of more than one authority, with words around them. */
    private static Path several;

    @BeforeAll
    static void makeCertificates() throws IOException {
        String here = "san=dns:localhost,ip:127.0.0.1";
        certificates = TestCa.create(directory);
        certificates.make("intermediate", "CN=Test Intermediate", "-ext", "bc:critical=ca:true", "-signer", "ca");
        certificates.make("good", SERVER, "-ext", here, "-signer", "ca");
        certificates.make("deep", SERVER, "-ext", here, "-signer", "intermediate");
        certificates.make("soon", SERVER, "-ext", here, "-signer", "ca", "-startdate", "-85d");
        certificates.make("expired", SERVER, "-ext", here, "-signer", "ca", "-startdate", "-100d");
        certificates.make("future", SERVER, "-ext", here, "-signer", "ca", "-startdate", "+20d");
        certificates.make("other", SERVER, "-ext", "san=dns:git.example,dns:*.example", "-signer", "ca");
        certificates.make("self", SERVER, "-ext", here);
        certificates.make("self-expired", SERVER, "-ext", here, "-startdate", "-100d");
        several = Files.writeString(
                directory.resolve("several.pem"),
                "# for tests\nself\n" + Files.readString(certificates.certificate("self")) + "ca\n"
                        + Files.readString(certificates.certificate()));
    }

    /**
     * @param chain how many certificates the server sends
     * @param expected with {@code DATE} for each moment
     */
    private record Row(String name, String alias, int chain, Optional<String> trusted, String expected) {
        static Row of(String name, String alias, String expected) {
            return new Row(name, alias, 1, Optional.of("ca.pem"), expected);
        }
    }

    @TestFactory
    Stream<DynamicTest> tellsCertificatesApart() {
        return Stream.of(
                        Row.of("good", "good", "answered 200"),
                        new Row("with its intermediate", "deep", 2, Optional.of("ca.pem"), "answered 200"),
                        Row.of(
                                "without its intermediate",
                                "deep",
                                "tls-untrusted: the certificate of \"127.0.0.1\" is signed by"
                                        + " \"CN=Test Intermediate\", whom this machine does not trust" + INSTALL),
                        new Row(
                                "of a stranger",
                                "good",
                                1,
                                Optional.empty(),
                                "tls-untrusted: the certificate of \"127.0.0.1\" is signed by \"CN=Test CA\","
                                        + " whom this machine does not trust" + INSTALL),
                        Row.of(
                                "signed by itself",
                                "self",
                                "tls-untrusted: the certificate of \"127.0.0.1\" is signed by itself"
                                        + "\n- name a PEM file with the certificate by --ca,"
                                        + " and install it for git and go on this machine too"),
                        new Row("signed by itself, and trusted", "self", 1, Optional.of("several.pem"), "answered 200"),
                        Row.of(
                                "signed by itself and expired",
                                "self-expired",
                                "tls-untrusted: the certificate of \"127.0.0.1\" is signed by itself, and out of date"
                                        + "\n- name a PEM file with the certificate by --ca,"
                                        + " and install it for git and go on this machine too"),
                        Row.of(
                                "expired",
                                "expired",
                                "tls-expired: the certificate of \"127.0.0.1\" expired at DATE" + RENEW),
                        Row.of(
                                "not valid yet",
                                "future",
                                "tls-expired: the certificate of \"127.0.0.1\" is not valid before DATE"
                                        + "\n- compare the clocks of this machine and of the server"),
                        Row.of(
                                "of another name",
                                "other",
                                "tls-wrong-name: the certificate of \"127.0.0.1\" is for \"git.example\", \"*.example\""
                                        + "\n- write a name of the certificate into the repo root,"
                                        + " or have the server's certificate made for \"127.0.0.1\""),
                        Row.of(
                                "about to expire",
                                "soon",
                                "answered 200\ntls-expires-soon: the certificate of \"127.0.0.1\" ends at DATE"
                                        + RENEW))
                .map(row -> DynamicTest.dynamicTest(
                        row.name(),
                        () -> assertThat(text(ask(row)).replaceAll("20[0-9T:-]{17}Z", "DATE"))
                                .isEqualTo(row.expected())));
    }

    private static FetchResult ask(Row row) throws IOException {
        HttpSettings settings = new HttpSettings(Optional.empty(), row.trusted().map(directory::resolve));
        return ask(certificates.serving(row.alias(), row.chain()), settings, Map.of(), "TLSv1.3");
    }

    private static FetchResult ask(
            SSLContext identity, HttpSettings settings, Map<String, String> environment, String protocol)
            throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity) {
            @Override
            public void configure(HttpsParameters parameters) {
                var chosen = identity.getDefaultSSLParameters();
                chosen.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(chosen);
            }
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
        try (Deadline deadline = Asking.deadline()) {
            String url = "https://127.0.0.1:" + server.getAddress().getPort() + "/";
            return HttpFetcher.git(settings, Asking.environment(directory, environment))
                    .get(url, Map.of(), 1000, deadline);
        } finally {
            server.stop(0);
        }
    }

    private static String text(FetchResult answer) {
        if (answer instanceof FetchResult.Page answered) {
            return "answered " + answered.status()
                    + answered.concerns().stream()
                            .map(concern -> "\n" + Asking.text(concern))
                            .collect(Collectors.joining());
        }
        return Asking.text(Asking.concern(answer));
    }

    @Test
    void tellsHowTheConnectionWasProtectedThoughItFailed() throws IOException {
        FetchResult.Lost broken = (FetchResult.Lost) ask(Row.of("expired", "expired", ""));
        HttpInfo http = broken.http().orElseThrow();
        assertThat(http.status()).isZero();
        assertThat(http.tls().orElseThrow().protocol()).isEqualTo("TLSv1.3");
        assertThat(broken.concern().message())
                .contains(http.tls().orElseThrow().notAfter().toString());
    }

    @Test
    void trustsWhatGitIsToldToTrust() throws IOException {
        Map<String, String> environment = Map.of("GIT_SSL_CAINFO", several.toString());
        assertThat(text(ask(certificates.serving("good", 1), Asking.NO_SETTINGS, environment, "TLSv1.2")))
                .isEqualTo("answered 200");
    }

    @Test
    void leavesGosVariableToGo() throws IOException {
        Map<String, String> environment = Map.of("SSL_CERT_FILE", several.toString());
        assertThat(text(ask(certificates.serving("good", 1), Asking.NO_SETTINGS, environment, "TLSv1.3")))
                .startsWith("tls-untrusted: ");
    }

    @TestFactory
    Stream<DynamicTest> saysThatAFileOfAuthoritiesCannotBeUsed() throws IOException {
        Path empty = Files.writeString(directory.resolve("empty.pem"), "nothing");
        Path broken = Files.writeString(
                directory.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        return Map.of(
                        empty,
                        "holds no certificate",
                        broken,
                        "holds a certificate that cannot be read",
                        directory.resolve("missing.pem"),
                        "no such file",
                        directory,
                        "is a directory")
                .entrySet()
                .stream()
                .map(row -> DynamicTest.dynamicTest(row.getValue(), () -> {
                    HttpSettings settings = new HttpSettings(Optional.empty(), Optional.of(row.getKey()));
                    FetchResult answer = ask(certificates.serving("good", 1), settings, Map.of(), "TLSv1.3");
                    assertThat(text(answer))
                            .isEqualTo("bad-setting: CA file \"" + row.getKey() + "\": " + row.getValue()
                                    + "\n- name a PEM file with the certificates of the authorities,"
                                    + " each between BEGIN CERTIFICATE and END CERTIFICATE");
                }));
    }
}
