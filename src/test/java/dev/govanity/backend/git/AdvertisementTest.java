package dev.govanity.backend.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.forge.Forge;
import dev.govanity.outcome.Refs;
import dev.govanity.outcome.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real git says of its repositories, in each of its ways. */
class AdvertisementTest {
    @TempDir
    private Path directory;

    @Test
    void readsBranchesTagsAndHead() throws IOException {
        Repository repository = Repository.create(directory)
                .commit()
                .tag("v1.0.0", "sub/v1.1.0", "nightly")
                .git("tag", "--annotate", "--message", "two", "v2.0.0")
                .git("branch", "release")
                .git("update-ref", "refs/changes/01/1/1", "HEAD")
                .git("update-ref", "refs/merge-requests/1/head", "HEAD")
                .git("update-ref", "refs/notes/x", "HEAD");

        assertReads(
                repository,
                new Advertisement(new Refs("refs/heads/main", 2, 4), List.of("sub/v1.1.0", "v1.0.0", "v2.0.0"), false));
    }

    @Test
    void readsRepositoryWithoutCommits() throws IOException {
        assertReads(Repository.create(directory), new Advertisement(new Refs("", 0, 0), List.of(), false));
    }

    @Test
    void readsHeadThatIsNoBranch() throws IOException {
        Repository repository = Repository.create(directory).commit().git("checkout", "--quiet", "--detach");

        assertReads(
                repository,
                new Advertisement(new Refs(repository.output("rev-parse", "HEAD"), 1, 0), List.of(), false));
    }

    @Test
    void readsHeadThatPointsNowhere() throws IOException {
        Repository repository = Repository.create(directory).commit().git("symbolic-ref", "HEAD", "refs/heads/gone");

        assertReads(repository, new Advertisement(new Refs("", 1, 0), List.of(), false));
    }

    @Test
    void readsShallowRepositoryWithSha256() throws IOException {
        Path origin = directory.resolve("origin");
        Files.createDirectories(origin);
        new Repository(origin)
                .git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
                .commit()
                .commit();
        new Repository(directory)
                .git("clone", "--quiet", "--depth=1", origin.toUri().toString(), "clone");

        assertReads(
                new Repository(directory.resolve("clone")),
                new Advertisement(new Refs("refs/heads/main", 1, 0), List.of(), true));
    }

    private static void assertReads(Repository repository, Advertisement advertisement) throws IOException {
        Result<Advertisement> expected = Result.of(advertisement);
        assertThat(smart(repository, Map.of())).as("version 0").isEqualTo(expected);
        assertThat(smart(repository, Map.of("GIT_PROTOCOL", "version=1")))
                .as("version 1")
                .isEqualTo(expected);
        assertThat(overHttp(repository)).as("smart http").isEqualTo(expected);
        assertThat(dumb(repository)).as("dumb http").isEqualTo(expected);
    }

    private static Result<Advertisement> smart(Repository repository, Map<String, String> variables) {
        return new LsRemote(AdvertisementTest::wanted, new GitErrorClassifier(Forge.PLAIN))
                .ask(more -> repository.uploadPack().start(variables));
    }

    private static Result<Advertisement> overHttp(Repository repository) throws IOException {
        Process process = repository.process(
                Map.of(
                        "GIT_PROJECT_ROOT", repository.directory().toString(),
                        "GIT_HTTP_EXPORT_ALL", "1",
                        "REQUEST_METHOD", "GET",
                        "PATH_INFO", "/.git/info/refs",
                        "QUERY_STRING", "service=git-upload-pack"),
                "http-backend");
        byte[] answer = process.getInputStream().readAllBytes();
        int body = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        return Advertisement.smart(
                new ByteArrayInputStream(answer, body, answer.length - body),
                AdvertisementTest::wanted,
                new GitErrorClassifier(Forge.PLAIN));
    }

    private static Result<Advertisement> dumb(Repository repository) throws IOException {
        repository.git("update-server-info");
        Path git = repository.directory().resolve(".git");
        return Advertisement.dumb(
                Files.readAllBytes(git.resolve("info/refs")),
                Files.readString(git.resolve("HEAD")),
                AdvertisementTest::wanted);
    }

    private static boolean wanted(String tag) {
        return tag.contains("v");
    }
}
