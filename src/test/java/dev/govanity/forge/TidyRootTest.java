package dev.govanity.forge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.golang.Vcs;
import dev.govanity.property.Property;
import dev.govanity.property.Samples;
import java.util.Optional;
import java.util.stream.Stream;
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
        assertThat(TidyRoot.is(RootUnderReview.of(root, Optional.empty(), HostKinds.BY_NAME)))
                .isTrue();
    }

    @Property(tries = 10_000)
    void changesNothingAboutAnyRoot(Samples samples) {
        String root = RootTexts.any(samples);
        Optional<Vcs> vcs = samples.emptyInTen(7, () -> samples.of(Vcs.values()));
        RootUnderReview reviewed = RootUnderReview.of(root, vcs, HostKinds.BY_NAME);
        assertThat(Checks.of(reviewed)).isEqualTo(Checks.all(reviewed));
    }

    @Property(tries = 20_000)
    void changesNothingAboutRootsThatAreNearlyTidy(Samples samples) {
        RootUnderReview reviewed = RootUnderReview.of(nearlyTidy(samples), Optional.empty(), HostKinds.BY_NAME);
        assertThat(Checks.of(reviewed)).isEqualTo(Checks.all(reviewed));
    }

    @Property(tries = 2_000)
    void losesNoForgeByThePath(Samples samples) {
        String path = path(samples);
        boolean told = Recognition.byPath(path, Transport.HTTP).isPresent();
        boolean looksSo = Stream.of(Forge.values())
                .anyMatch(forge -> forge.row().roots().path().test(path));
        assertThat(told).isEqualTo(looksSo);
    }

    private static String nearlyTidy(Samples samples) {
        String root = origin(samples) + path(samples);
        int place = Math.min(samples.between(0, 60), root.length());
        return root.substring(0, place) + samples.text("/:@?#% -.~_[a0\u00e9\u200b", 0, 1) + root.substring(place);
    }

    private static String origin(Samples samples) {
        return samples.of(
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
    }

    private static String path(Samples samples) {
        return String.join("", samples.list(4, each -> "/" + element(each)));
    }

    private static String element(Samples samples) {
        return samples.of(
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
                "");
    }
}
