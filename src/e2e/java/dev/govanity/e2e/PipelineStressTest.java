package dev.govanity.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.govanity.e2e.lab.Pipeline;
import dev.govanity.e2e.lab.VanityProcess;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pipelines of all kinds of requests, right after each of many starts: no answer goes to another request, none is lost.
 *
 * <p>A few minutes. {@code -Dvanity.stress.starts} says how many starts, {@code -Dvanity.stress.seed} repeats a run.
 */
class PipelineStressTest {
    private static final int STARTS = Integer.getInteger("vanity.stress.starts", 50);
    private static final long SEED = Long.getLong("vanity.stress.seed", System.nanoTime());
    private static final int CLIENTS = 8;
    private static final int PIPELINES = 40;
    private static final int ANSWER_WITHIN_MILLIS = 20_000;

    /** After so many pipelines a client asks for the same paths again. */
    private static final int ROUNDS = 10;

    @TempDir
    private Path directory;

    private Path config;

    @Test
    void answersEachRequestWithItsOwnAnswer() throws IOException {
        write();
        for (int start = 0; start < STARTS; start++) {
            try (VanityProcess vanity = VanityProcess.serve(config)) {
                assertThat(ask(vanity.port(), start))
                        .as("start %d, seed %d", start, SEED)
                        .isEmpty();
                assertThat(complaints(vanity))
                        .as("start %d, seed %d", start, SEED)
                        .isEmpty();
            }
        }
    }

    @Test
    void noticesAnswerThatGoesToAnotherRequest() throws IOException {
        write();
        Random random = new Random(1);
        Pipeline pipeline = Pipeline.plain(name(0, 0), 2);
        try (VanityProcess vanity = VanityProcess.serve(config);
                Socket socket = connect(vanity.port())) {
            send(socket, pipeline.bytes(), random);
            List<byte[]> answers = pipeline.split(socket.getInputStream());
            pipeline.check(joined(answers));
            Collections.reverse(answers);
            assertThatThrownBy(() -> pipeline.check(joined(answers)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("answer 1 of 2, to GET /x/client0-0-0?go-get=1 HTTP/1.1:");
        }
    }

    private void write() throws IOException {
        StringBuilder text = new StringBuilder("host: mycompany.com\npaths:\n");
        for (int client = 0; client < CLIENTS; client++) {
            for (int i = 0; i < ROUNDS; i++) {
                Pipeline.paths(name(client, i))
                        .forEach(path -> text.append("  ")
                                .append(path)
                                .append(":\n    repo: https://git.mycompany.com")
                                .append(path)
                                .append(".git\n"));
            }
        }
        config = Files.writeString(directory.resolve("vanity.yaml"), text);
    }

    private static String name(int client, int pipeline) {
        return "client%d-%d".formatted(client, pipeline % ROUNDS);
    }

    private static InputStream joined(List<byte[]> answers) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        answers.forEach(all::writeBytes);
        return new ByteArrayInputStream(all.toByteArray());
    }

    /** What the server says about faults of its own. */
    private static List<String> complaints(VanityProcess vanity) {
        return vanity.program().lines().stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ") || line.contains("Exception"))
                .toList();
    }

    /** What went wrong; empty if nothing did. */
    private static List<String> ask(int port, int start) {
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(
                        () -> {
                            Random random = new Random(SEED + start * (long) CLIENTS + client);
                            for (int i = 0; i < PIPELINES; i++) {
                                exchange(port, name(client, i), random, wrong);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        clients.forEach(CompletableFuture::join);
        return new ArrayList<>(wrong);
    }

    private static void exchange(int port, String name, Random random, Queue<String> wrong) {
        Pipeline pipeline = Pipeline.mixed(name, random);
        byte[] bytes = pipeline.bytes();
        try (Socket socket = connect(port)) {
            if (random.nextInt(4) == 0) {
                abort(socket, bytes, random);
            } else {
                send(socket, bytes, random);
                pipeline.check(socket.getInputStream());
            }
        } catch (IOException | AssertionError failure) {
            wrong.add(failure.toString());
        }
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
        return socket;
    }

    /** Sends a part, reads at times a part of the answers, and resets the connection. */
    private static void abort(Socket socket, byte[] bytes, Random random) throws IOException {
        socket.setSoLinger(true, 0);
        socket.setSoTimeout(1 + random.nextInt(20)); // there need not be an answer to half a request
        try {
            send(socket, Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), random);
            if (random.nextBoolean()) {
                socket.getInputStream().read(new byte[1 + random.nextInt(2000)]);
            }
        } catch (IOException endedByServer) {
            // it may well have refused what it saw
        }
    }

    /** In pieces that end anywhere. */
    private static void send(Socket socket, byte[] bytes, Random random) throws IOException {
        OutputStream out = socket.getOutputStream();
        boolean whole = random.nextBoolean();
        for (int sent = 0; sent < bytes.length; ) {
            int length = whole ? bytes.length : Math.min(bytes.length - sent, 1 + random.nextInt(1500));
            out.write(bytes, sent, length);
            sent += length;
        }
    }
}
