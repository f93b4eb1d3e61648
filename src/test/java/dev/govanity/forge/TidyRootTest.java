package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a tidy root at once, against what all the checks say of it. */
class TidyRootTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/acme/w",
                "http://10.10.30.30:8080/go/foo",
                "ssh://git@10.10.30.30/go/foo.git",
                "ssh://tonybai@gerrit.mycompany.com:29418/go/common",
            })
    void isWhatMostAre(String root) {
        assertThat(TidyRoot.is(Subject.of(root, Optional.empty()))).isTrue();
    }

    @Property(tries = 10_000)
    void changesNothingAboutAnyRoot(@ForAll("roots") String root, @ForAll("vcs") Optional<Vcs> vcs) {
        Subject subject = Subject.of(root, vcs);
        assertThat(Checks.of(subject)).isEqualTo(Checks.all(subject));
    }

    @Property(tries = 20_000)
    void changesNothingAboutRootsThatAreNearlyTidy(@ForAll("nearlyTidy") String root) {
        Subject subject = Subject.of(root, Optional.empty());
        assertThat(Checks.of(subject)).isEqualTo(Checks.all(subject));
    }

    @Property(tries = 2_000)
    void losesNoForgeByThePath(@ForAll("paths") String path) {
        boolean told = Recognition.byPath(path, Transport.HTTP).isPresent();
        boolean looksSo =
                Stream.of(Forge.values()).anyMatch(forge -> forge.row().path.test(path));
        assertThat(told).isEqualTo(looksSo);
    }

    @Provide
    Arbitrary<String> roots() {
        return RootTexts.any();
    }

    @Provide
    Arbitrary<Optional<Vcs>> vcs() {
        return Arbitraries.of(Vcs.class).optional(0.3);
    }

    @Provide
    Arbitrary<String> nearlyTidy() {
        Arbitrary<String> authority = Arbitraries.of(
                "https://github.com",
                "https://git.mycompany.com",
                "https://gitlab.mycompany.com",
                "https://h:8443",
                "http://h:8080",
                "https://h:22",
                "https://h:7999",
                "http://h:0",
                "http://h:65536",
                "http://h:080",
                "ssh://git@git.mycompany.com",
                "ssh://git@h:2222",
                "ssh://git@h:443",
                "https://h:29418",
                "ssh://bob@gerrit.mycompany.com:29418",
                "ssh://git@ssh.dev.azure.com",
                "ssh://git@git-codecommit.us-east-1.amazonaws.com",
                "ssh://hg@h",
                "ssh://h",
                "http://h");
        return Combinators.combine(
                        authority,
                        paths(),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.strings()
                                .withChars("/:@?#% -.~_[a0\u00e9\u200b")
                                .ofMaxLength(1))
                .as((start, path, at, inserted) -> {
                    String root = start + path;
                    int place = Math.min(at, root.length());
                    return root.substring(0, place) + inserted + root.substring(place);
                });
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "a",
                        "src",
                        "branch",
                        "tag",
                        "-",
                        "tree",
                        "blob",
                        "scm",
                        "repos",
                        "_git",
                        "v1",
                        "v3",
                        "diffusion",
                        "source",
                        "foo",
                        "bar.git",
                        "x.hg",
                        "x.svn",
                        "~u",
                        ".git",
                        "")
                .list()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(elements -> elements.isEmpty() ? "" : "/" + String.join("/", elements));
    }
}
