package dev.govanity.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.govanity.Golden;
import dev.govanity.page.Backends;
import dev.govanity.page.PageRequest;
import dev.govanity.page.Responder;
import dev.govanity.page.Snapshot;
import dev.govanity.rules.Inspector;
import dev.govanity.server.ExchangeFile.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The HTTP contract: each exchange under {@code exchanges}, three times over. What the {@link Responder} says is what
 * comes out of a socket, whether go is answered in front of Javalin or by it.
 */
final class GoldenExchangeTest {
    private static final Path FOLDER = Golden.folder("exchanges");

    private static final List<ExchangeFile> FILES =
            Golden.files(FOLDER, ".http").stream().map(ExchangeFile::read).toList();

    /** One server for each file and way. */
    private static final List<Listener> STARTED = new ArrayList<>();

    private interface Way {
        String answer(Exchange exchange) throws IOException;
    }

    @AfterAll
    static void stop() {
        STARTED.forEach(Listener::stop);
    }

    @TestFactory
    Stream<DynamicNode> answersWithoutServer() {
        return each(file -> {
            Snapshot snapshot = snapshot(file);
            return exchange -> respond(snapshot, exchange);
        });
    }

    @TestFactory
    Stream<DynamicNode> answersGoInFrontOfJavalin() {
        return each(file -> way(file, true));
    }

    @TestFactory
    Stream<DynamicNode> answersAllThroughJavalin() {
        return each(file -> way(file, false));
    }

    /** Not one by one: a golden file is written as a whole. */
    @Test
    void standsInTheFilesAsItIsAnswered() {
        for (ExchangeFile file : FILES) {
            Way way = way(file, true);
            Golden.assertMatches(file.file(), file.withAnswers(exchange -> {
                try {
                    return way.answer(exchange);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }));
        }
    }

    private static Stream<DynamicNode> each(Function<ExchangeFile, Way> ways) {
        return FILES.stream().map(file -> {
            Way way = ways.apply(file);
            return DynamicContainer.dynamicContainer(
                    file.file().getFileName().toString(),
                    file.exchanges().stream().map(exchange -> test(exchange, way)));
        });
    }

    private static DynamicTest test(Exchange exchange, Way way) {
        return DynamicTest.dynamicTest(
                exchange.name(), () -> assertThat(way.answer(exchange)).isEqualTo(exchange.response()));
    }

    private static String respond(Snapshot snapshot, Exchange exchange) {
        if (exchange.onWireOnly()) {
            return exchange.response(); // there is nothing to respond to
        }
        PageRequest request = HttpText.read(exchange.requestOnWire());
        return HttpText.write(Responder.respond(snapshot, Backends.UNKNOWN, request), request.method());
    }

    private static Way way(ExchangeFile file, boolean goInFront) {
        Snapshot snapshot = snapshot(file);
        try {
            ListenAddress anyPort = new ListenAddress("127.0.0.1", 0);
            Listener listener = PublicListener.bind(
                    anyPort, () -> snapshot, Backends.UNKNOWN, new RequestRecorder(new Metrics(), false), goInFront);
            STARTED.add(listener);
            listener.prepare();
            listener.start();
            return exchange -> HttpText.exchange(listener.address(), exchange.requestOnWire());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Snapshot snapshot(ExchangeFile file) {
        try {
            byte[] content = Files.readAllBytes(FOLDER.resolve(file.config()));
            return new Snapshot(
                    Inspector.inspect(file.config(), content).config().orElseThrow(),
                    file.config(),
                    Instant.EPOCH,
                    () -> "fingerprint");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
