package dev.govanity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --fix} and {@code --diff} do to files and streams. */
final class ValidateFixTest {
    private static final String FIXABLE = "host: MyCompany.com\npaths:\n  /a: {repo: https://github.com/a/b}\n";
    private static final String FIXED = "host: mycompany.com\npaths:\n  /a: {repo: https://github.com/a/b}\n";
    private static final String UNFIXABLE = "paths:\n  /a: {repo: https://github.com/a/b, hidden: yes}\n";
    private static final String UNFIXABLE_REPORT = """
            NAME:2:46: error: hidden "yes" in entry "/a" is neither true nor false [invalid-value]
               2 |   /a: {repo: https://github.com/a/b, hidden: yes}
                 |                                              ^^^
                 = help: write true or false
            1 error, 0 warnings
            """;
    private static final String DIFF = """
            --- a/vanity.yaml
            +++ b/vanity.yaml
            @@ -1,3 +1,3 @@
            -host: MyCompany.com
            +host: mycompany.com
             paths:
               /a: {repo: https://github.com/a/b}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFixableFile() throws IOException {
        file = Files.writeString(folder.resolve("vanity.yaml"), FIXABLE);
    }

    @Test
    void writesTheFile() throws IOException {
        assertThat(vanity("validate", "--fix")).isEqualTo(new InProcess(0, "", ""));
        assertThat(file).content().isEqualTo(FIXED);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void writesWhereASymbolicLinkLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("vanity.yaml"));
        assertThat(vanity("validate", "--fix", "link.yaml").status()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo(FIXED);
    }

    @Test
    void keepsPermissions() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r---wx"));
        vanity("validate", "--fix");
        assertThat(file).content().isEqualTo(FIXED);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r---wx");
    }

    @Test
    void doesNotTouchAFileWithoutFixes() throws IOException {
        Files.writeString(file, UNFIXABLE);
        Object before = Files.readAttributes(file, "unix:ino,ctime");
        assertThat(vanity("validate", "--fix"))
                .isEqualTo(new InProcess(1, UNFIXABLE_REPORT.replace("NAME", "vanity.yaml"), ""));
        assertThat(Files.readAttributes(file, "unix:ino,ctime")).isEqualTo(before);
    }

    @Test
    void writesStandardInputToStandardOutput() {
        assertThat(withInput(FIXABLE, "validate", "--fix", "-")).isEqualTo(new InProcess(0, FIXED, ""));
        assertThat(withInput(UNFIXABLE, "validate", "--fix", "-"))
                .isEqualTo(new InProcess(1, UNFIXABLE, UNFIXABLE_REPORT.replace("NAME", "-")));
    }

    @Test
    void passesStandardInputOnThatIsNoText() {
        InProcess result = withInput("paths:\n\u0007\n", "validate", "--fix", "-");
        assertThat(result.out()).isEqualTo("paths:\n\u0007\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void showsTheDifferenceAndWritesNothing() {
        assertThat(vanity("validate", "--diff")).isEqualTo(new InProcess(1, DIFF, ""));
        assertThat(file).content().isEqualTo(FIXABLE);
        assertThat(withInput(FIXED, "validate", "--diff", "-")).isEqualTo(new InProcess(0, "", ""));
    }

    @Test
    void reportsBesideTheDifferenceWhatNoFixMends() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), UNFIXABLE);
        assertThat(vanity("validate", "--diff", "vanity.yaml", "other.yaml"))
                .isEqualTo(new InProcess(1, DIFF, UNFIXABLE_REPORT.replace("NAME", "other.yaml")));
    }

    @Test
    void keepsSecretsOutOfTheDifferenceAndInTheFile() throws IOException {
        String text = FIXABLE + "  /b: {repo: 'https://joe:geheim@git.mycompany.com/b.git'}\n";
        Files.writeString(file, text);
        InProcess diff = vanity("validate", "--diff");
        assertThat(diff.out()).contains("+host: mycompany.com").doesNotContain("geheim");
        assertThat(diff.err()).doesNotContain("geheim").doesNotContain("not shown");
        assertThat(diff.status()).isEqualTo(1);

        assertThat(vanity("validate", "--fix").out()).doesNotContain("geheim");
        assertThat(file).content().isEqualTo(text.replace("MyCompany", "mycompany"));
    }

    @Test
    void saysWhyFixesAreNotApplied() throws IOException {
        Files.writeString(file, "paths:\n  /a: {repo: https://github.com/a/b}\n  a: {repo: https://github.com/a/c}\n");
        InProcess result = vanity("validate", "--fix");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("entry \"a\" has no leading slash");
        assertThat(result.err())
                .isEqualTo("vanity: \"vanity.yaml\" is not changed: with the fixes it would not have the same"
                        + " entries\n");
    }

    @Test
    void countsWarningsThatRemainIfStrict() throws IOException {
        Files.writeString(file, "paths:\n");
        assertThat(vanity("validate", "--fix").status()).isZero();
        assertThat(vanity("validate", "--fix", "--strict").status()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAFileThatIsNotThere() {
        InProcess result = vanity("validate", "--fix", "none.yaml", "vanity.yaml");
        assertThat(result).isEqualTo(new InProcess(3, "", "vanity: cannot read \"none.yaml\": no such file\n"));
        assertThat(file).content().isEqualTo(FIXED);
    }

    @Test
    void takesOneOfBothOptions() {
        InProcess result = vanity("validate", "--fix", "--diff");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("vanity: --fix, --diff are mutually exclusive");
        assertThat(file).content().isEqualTo(FIXABLE);
    }

    @Test
    void saysWhatWasChangedOnATerminal() throws IOException {
        Files.writeString(file, """
                host: MyCompany.com
                paths:
                  /a: {repo: https://github.com/a/b}
                  /b:
                    repo: git@git.mycompany.com:b.git
                """);
        assertThat(InProcess.onTerminal(folder, "", "validate", "--fix")).isEqualTo(new InProcess(0, """
                        vanity.yaml:1: fixed
                          - host: MyCompany.com
                          + host: mycompany.com
                        vanity.yaml:5: fixed
                          - repo: git@git.mycompany.com:b.git
                          + repo: ssh://git@git.mycompany.com/b.git
                        vanity.yaml: fine, 2 entries
                        """, ""));
        assertThat(InProcess.onTerminal(folder, "", "validate", "--fix"))
                .isEqualTo(new InProcess(0, "vanity.yaml: fine, 2 entries\n", ""));
    }

    @Test
    void showsNoSecretAmongTheChangesOnATerminal() throws IOException {
        Files.writeString(
                file, "{host: MyCompany.com, paths: {/b: {repo: 'https://joe:geheim@git.mycompany.com/b.git'}}}\n");
        InProcess result = InProcess.onTerminal(folder, "", "validate", "--fix");
        assertThat(result.out())
                .startsWith("vanity.yaml:1: fixed\n  not shown: the line contains a secret\n")
                .doesNotContain("geheim");
    }

    @Test
    void countsTheEntriesOfSoundFilesOnATerminal() throws IOException {
        Files.writeString(file, FIXED);
        Files.writeString(folder.resolve("bad.yaml"), UNFIXABLE);
        assertThat(InProcess.onTerminal(folder, "", "validate", "vanity.yaml", "bad.yaml"))
                .isEqualTo(new InProcess(
                        1, UNFIXABLE_REPORT.replace("NAME", "bad.yaml") + "vanity.yaml: fine, 1 entry\n", ""));
        assertThat(InProcess.onTerminal(folder, "", "validate", "--format", "github"))
                .isEqualTo(new InProcess(0, "", ""));
    }

    @Test
    void keepsWhatItSaysOutOfAResultOnATerminal() {
        assertThat(InProcess.onTerminal(folder, FIXABLE, "validate", "--fix", "-"))
                .isEqualTo(new InProcess(0, FIXED, """
                        -:1: fixed
                          - host: MyCompany.com
                          + host: mycompany.com
                        -: fine, 1 entry
                        """));
        assertThat(InProcess.onTerminal(folder, FIXABLE, "validate", "--diff", "-"))
                .isEqualTo(new InProcess(1, DIFF.replace("vanity.yaml", "-"), ""));
        assertThat(InProcess.onTerminal(folder, FIXED, "validate", "--diff", "-"))
                .isEqualTo(new InProcess(0, "", "-: fine, 1 entry\n"));
    }

    @Test
    void endsWithTheHighestStatusOfAllFiles() throws IOException {
        Files.writeString(folder.resolve("empty.yaml"), "");
        InProcess result = vanity("validate", "empty.yaml", "none.yaml", "vanity.yaml");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("vanity: cannot read \"none.yaml\": no such file\n");
        assertThat(result.out()).contains("empty.yaml:1:1: error: ", "vanity.yaml:1:7: error: ");
        assertThat(vanity("validate", "empty.yaml").status()).isEqualTo(1);
        assertThat(vanity("validate", "--diff", "empty.yaml").status()).isEqualTo(1);
    }

    private InProcess vanity(String... arguments) {
        return InProcess.vanity(folder, arguments);
    }

    private InProcess withInput(String input, String... arguments) {
        return InProcess.vanity(folder, input, Map.of(), false, arguments);
    }
}
