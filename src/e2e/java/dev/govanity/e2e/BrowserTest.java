package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Chromium;
import dev.govanity.e2e.lab.Http;
import dev.govanity.e2e.lab.VanityProcess;
import dev.govanity.e2e.lab.WebForge;
import dev.govanity.e2e.lab.WebForge.Front;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser. Leaves pictures of them in {@code target/screenshots}. */
class BrowserTest {
    private static final String CONFIG = """
            host: mycompany.com
            docs: none
            paths:
              /go/foo:
                repo: https://localhost:GOOD/go/foo.git
                description: the framework that our services are built on
              /go/common:
                repo: https://localhost:GOOD/go/common.git
                description: shared helpers
                deprecated: use mycompany.com/go/foo
              /go/gone:
                repo: https://localhost:GOOD/go/gone.git
              /go/a-module-with-a-name-so-long-that-it-fits-in-no-line-of-a-telephone/and/goes-on:
                repo: https://localhost:EXPIRED/go/foo.git
              /tools/lint:
                repo: https://localhost:GOOD/go/foo.git
                vcs: git
                docs: https://godoc.mycompany.com/
            health:
              timeout: 60s # this machine may be busy
              http: {netrc: NETRC, ca: CA}
            """;

    private static final Path PICTURES = Path.of("target/screenshots");

    @TempDir
    static Path directory;

    private static WebForge forge;
    private static VanityProcess vanity;
    private static Chromium browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Chromium.start(Files.createDirectories(directory.resolve("profile")));
        forge = WebForge.open(Files.createDirectories(directory.resolve("forge")));
        forge.repository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo").tag("v1.1.0");
        forge.repository("go/common.git"); // empty
        Path netrc = Files.writeString(
                directory.resolve("netrc"),
                "machine localhost login " + WebForge.LOGIN + " password " + WebForge.TOKEN);
        String config = CONFIG.replace("GOOD", String.valueOf(forge.port(Front.GOOD)))
                .replace("EXPIRED", String.valueOf(forge.port(Front.EXPIRED)))
                .replace("NETRC", netrc.toString())
                .replace("CA", forge.authority().toString());
        vanity = VanityProcess.serve(Files.writeString(directory.resolve("vanity.yaml"), config));
        HttpRequest status = HttpRequest.newBuilder(vanity.admin().resolve("/-/status?format=json"))
                .build();
        vanity.program()
                .await(
                        "done with its first checks",
                        Duration.ofMinutes(1),
                        () -> !Http.send(HttpClient.newHttpClient(), status)
                                .body()
                                .contains("\"unknown\""));
    }

    @AfterAll
    static void close() throws Exception {
        for (AutoCloseable running : new AutoCloseable[] {browser, vanity, forge}) {
            if (running != null) { // else a program is missing
                running.close();
            }
        }
    }

    private static Map<String, URI> pages() {
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("index", vanity.url().resolve("/"));
        pages.put("listing", vanity.url().resolve("/go"));
        pages.put("module", vanity.url().resolve("/go/foo"));
        pages.put("deprecated", vanity.url().resolve("/go/common"));
        pages.put("404", vanity.url().resolve("/go/fooo"));
        pages.put("status", vanity.admin().resolve("/-/status"));
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> fitsPhonesAndDesks() {
        return pages().entrySet().stream()
                .flatMap(page -> Stream.of(375, 1280)
                        .flatMap(width -> Stream.of("light", "dark")
                                .map(scheme -> fits(page.getKey(), page.getValue(), width, scheme))));
    }

    private static DynamicTest fits(String name, URI url, int width, String scheme) {
        String picture = "%s-%d-%s".formatted(name, width, scheme);
        return DynamicTest.dynamicTest(picture, () -> {
            browser.show(width, 800, scheme.equals("dark"), true);
            browser.open(url);
            browser.screenshot(PICTURES.resolve(picture + ".png"));
            assertThat(browser.evaluate("`${document.documentElement.scrollWidth} of ${innerWidth}`"))
                    .isEqualTo(width + " of " + width);
            // nothing that is wider than what holds it, and so cut off
            assertThat(browser.evaluate(
                            "[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1"
                                    + " && e.clientWidth > 0).map(e => e.outerHTML).join()"))
                    .isEmpty();
            assertThat(browser.complaints())
                    .filteredOn(complaint -> !complaint.contains("404 (Not Found)"))
                    .isEmpty();
        });
    }

    @Test
    void copiesTheCommand() {
        browser.allowClipboard(vanity.url());
        browser.show(1280, 800, false, true);
        browser.open(vanity.url().resolve("/go/foo"));

        assertThat(browser.evaluate("""
                (async () => {
                  const button = document.querySelector(".copy button");
                  button.click();
                  while (button.textContent === "Copy") await new Promise(requestAnimationFrame);
                  return `${button.textContent}: ${await navigator.clipboard.readText()}`;
                })()
                """)).isEqualTo("Copied: go get mycompany.com/go/foo");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void runsNoOtherScript() {
        browser.show(1280, 800, false, true);
        browser.open(vanity.url().resolve("/go/foo"));

        assertThat(browser.evaluate("""
                new Promise((resolve) => {
                  addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
                  document.body.append(Object.assign(document.createElement("script"), {text: "hacked = true"}));
                })
                """)).isEqualTo("script-src-elem");
        assertThat(browser.evaluate("typeof hacked")).isEqualTo("undefined");
    }

    @Test
    void worksWithoutScript() {
        browser.show(1280, 800, false, false);
        browser.open(vanity.url().resolve("/go/foo"));

        assertThat(browser.evaluate("document.body.innerText"))
                .contains(
                        "\ngo get mycompany.com/go/foo\n", "\nv1.0.0, v1.1.0\n", "\ngo env -w GOPRIVATE=mycompany.com")
                .doesNotContain("Copy");
    }

    @Test
    void leadsFromAMissToTheModuleAndTheIndex() {
        browser.show(1280, 800, false, true);
        browser.open(vanity.url().resolve("/go/fooo"));

        assertThat(browser.evaluate("[...document.links].map(a => a.pathname + ' ' + a.textContent).join('\\n')"))
                .isEqualTo("/go/foo mycompany.com/go/foo\n/ All modules on mycompany.com");
    }
}
