package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.GoProxy;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.RunningProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A laptop without any login builds on private modules: go, goproxy, its go, nginx, vanity, git, the forges. */
class GoProxyPairingTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void tidiesModuleOfLaptopWithoutLogins(GoProxy kind) throws IOException {
        try (Company company = Company.open(directory)) {
            company.httpsRepository("go/foo.git")
                    .release("v1.1.0", "mycompany.com/go/foo", "sub")
                    .release("v1.2.0", "mycompany.com/go/foo", "sub");
            company.sshRepository("go/bar").release("v0.3.0", "mycompany.com/go/bar", "bar");
            company.publish(company.serve("""
                            host: mycompany.com
                            paths:
                              /go/foo:
                                repo: https://git.mycompany.com/go/foo.git
                              /go/bar:
                                repo: ssh://git@gerrit.mycompany.com:%d/go/bar
                                vcs: git
                            """.formatted(company.sshd().port())).port());
            RunningProgram goproxy = company.startGoProxy(kind);
            Path app = company.checkout("app", Map.of("go.mod", "module app\n\ngo 1.26\n", "main.go", """
                            package main

                            import (
                            	"mycompany.com/go/bar/bar"
                            	"mycompany.com/go/foo/sub"
                            )

                            func main() { println(bar.Version, sub.Version) }
                            """));

            ProgramResult tidy = company.developer().run(app, "mod", "tidy");

            assertThat(tidy.status())
                    .as(tidy.output() + "\n" + goproxy.output())
                    .isZero();
            assertThat(app.resolve("go.mod")).hasContent("""
                            module app

                            go 1.26

                            require (
                            	mycompany.com/go/bar v0.3.0
                            	mycompany.com/go/foo v1.2.0
                            )
                            """);
            assertThat(Files.readAllLines(app.resolve("go.sum")))
                    .extracting(line -> line.replaceFirst(" h1:[A-Za-z0-9+/]{43}=$", ""))
                    .containsExactly(
                            "mycompany.com/go/bar v0.3.0",
                            "mycompany.com/go/bar v0.3.0/go.mod",
                            "mycompany.com/go/foo v1.2.0",
                            "mycompany.com/go/foo v1.2.0/go.mod");
            assertThat(company.forge().answers())
                    .as("git asks without a login first, then with the one in netrc")
                    .startsWith("401 GET /go/foo.git/info/refs")
                    .contains("200 GET /go/foo.git/info/refs", "200 POST /go/foo.git/git-upload-pack");
            assertThat(company.sshd().log()).contains("Accepted publickey");
            assertThat(company.internet().refused())
                    .as("goproxyio announces itself to the checksum database; nothing else leaves the company")
                    .isSubsetOf("sum.golang.org:443");
        }
    }
}
