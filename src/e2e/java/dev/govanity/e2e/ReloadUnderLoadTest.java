package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.e2e.lab.Http;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand reloads while requests keep coming: each answer is of one file, whole. */
class ReloadUnderLoadTest {
    private static final int RELOADS = 1000;
    private static final int CLIENTS = 4;
    private static final List<String> QUESTIONS =
            List.of("/go/foo?go-get=1", "/go/foo/deep/er?go-get=1", "/go/bar?go-get=1", "/go/bar");

    /**
     * Prefix, vcs and repo root of every answer are different in the two files, and so is what may be kept how long.
     */
    private static final String FIRST = """
            host: mycompany.com
            cache_max_age: 60
            paths:
              /go/foo:
                repo: https://git.mycompany.com/go/foo.git
              /go/bar:
                repo: https://git.mycompany.com/go/bar.git
            """;

    private static final String SECOND = """
            host: mycompany.com
            cache_max_age: 120
            paths:
              /go:
                repo: https://hg.mycompany.com/all
                vcs: hg
            """;

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void answersWholeFromOneFileOrTheOther() throws IOException {
        Path file = Files.writeString(directory.resolve("vanity.yaml"), FIRST);
        try (VanityProcess vanity = VanityProcess.serve(file)) {
            Map<String, Answer> first = askAll(vanity);
            vanity.edit(SECOND);
            reload(vanity);
            Map<String, Answer> second = askAll(vanity);
            for (String question : QUESTIONS) {
                assertThat(first.get(question).status()).isEqualTo(200);
                assertThat(second.get(question).status()).isEqualTo(200);
                assertThat(second.get(question).etag())
                        .isNotEqualTo(first.get(question).etag());
            }

            Map<String, Integer> seen = new ConcurrentHashMap<>();
            whileAsking(() -> count(vanity, first, second, seen), () -> {
                for (int i = 0; i < RELOADS; i++) {
                    boolean backToFirst = i % 2 == 0;
                    vanity.edit(backToFirst ? FIRST : SECOND);
                    reload(vanity);
                    assertThat(askAll(vanity)).isEqualTo(backToFirst ? first : second);
                }
            });
            assertThat(seen).containsOnlyKeys("first", "second");
            assertThat(seen.values()).allMatch(times -> times > RELOADS / 10);
        }
    }

    /** Does one thing in the middle of a few clients that do another over and over. */
    private static void whileAsking(Runnable client, Runnable body) {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<CompletableFuture<Void>> clients = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> {
                            while (!over.get()) {
                                client.run();
                            }
                        },
                        threads))
                .limit(CLIENTS)
                .toList();
        try {
            body.run();
        } finally {
            over.set(true);
            threads.shutdown();
        }
        clients.forEach(CompletableFuture::join);
    }

    /** Asks everything once, and counts each answer under the file that it is of, or under what it says. */
    private void count(
            VanityProcess vanity, Map<String, Answer> first, Map<String, Answer> second, Map<String, Integer> seen) {
        for (String question : QUESTIONS) {
            seen.merge(origin(vanity, question, first, second), 1, Integer::sum);
        }
    }

    private String origin(
            VanityProcess vanity, String question, Map<String, Answer> first, Map<String, Answer> second) {
        try {
            Answer answer = ask(vanity, question);
            if (answer.equals(first.get(question))) {
                return "first";
            }
            return answer.equals(second.get(question)) ? "second" : answer.toString();
        } catch (UncheckedIOException e) {
            return e.toString();
        }
    }

    private Map<String, Answer> askAll(VanityProcess vanity) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        QUESTIONS.forEach(question -> answers.put(question, ask(vanity, question)));
        return answers;
    }

    private Answer ask(VanityProcess vanity, String question) {
        return Answer.of(send(HttpRequest.newBuilder(URI.create(vanity.url() + question))));
    }

    private void reload(VanityProcess vanity) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(vanity.admin() + "/-/reload"))
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return Http.send(client, request.build());
    }

    /** What one file decides of an answer. */
    private record Answer(int status, String etag, String cacheControl, String body) {
        static Answer of(HttpResponse<String> response) {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse("none"),
                    response.headers().firstValue("Cache-Control").orElse("none"),
                    response.body());
        }
    }
}
