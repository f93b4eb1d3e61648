package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Company;
import dev.govanity.e2e.lab.ProgramResult;
import dev.govanity.e2e.lab.TagServer;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The path of an scp-like URL, pasted behind {@code ssh://}: how the field's reports begin. */
class ClassicMistakeTest {
    private static final String GO_WORDS = "invalid repo root \"ssh://git@10.10.30.30:go/foo.git\":"
            + " parse \"ssh://git@10.10.30.30:go/foo.git\": invalid port \":go\" after host";

    @TempDir
    private Path directory;

    @Test
    void breaksGoWhereTagIsServedVerbatim() throws IOException {
        try (Company company = Company.open(directory);
                TagServer verbatim = TagServer.start("mycompany.com/go/foo git ssh://git@10.10.30.30:go/foo.git")) {
            company.publish(verbatim.port());

            ProgramResult list = company.direct().run("list", "-m", "mycompany.com/go/foo@latest");

            assertThat(list)
                    .isEqualTo(new ProgramResult(
                            1,
                            "go: mycompany.com/go/foo@latest: unrecognized import path \"mycompany.com/go/foo\":"
                                    + " https://mycompany.com/go/foo?go-get=1: " + GO_WORDS));
        }
    }

    @Test
    void isNamedInGoWordsWhereItStands() throws IOException {
        Path file = Files.writeString(directory.resolve("vanity.yaml"), """
                host: mycompany.com
                paths:
                  /go/foo:
                    repo: ssh://git@10.10.30.30:go/foo.git
                """);

        ProgramResult validate = VanityProcess.command("validate", file).run();

        assertThat(validate.status()).isEqualTo(1);
        assertThat(validate.output()).contains(file + ":4:32: error: ").contains("= go: " + GO_WORDS + "\n");
    }

    @Test
    void worksAsServedByVanity() throws IOException {
        try (Company company = Company.open(directory)) {
            company.sshRepository("go/foo.git").release("v1.0.0", "mycompany.com/go/foo", "sub");
            VanityProcess vanity = company.serve("""
                    host: mycompany.com
                    paths:
                      /go/foo:
                        repo: ssh://git@gitlab.mycompany.com:go/foo.git
                    """);
            company.publish(vanity.port());

            ProgramResult list = company.direct().run("list", "-m", "-versions", "mycompany.com/go/foo");

            assertThat(list.success()).isEqualTo("mycompany.com/go/foo v1.0.0");
            assertThat(company.sshd().log()).contains("Accepted publickey");
        }
    }
}
