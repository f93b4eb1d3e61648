package dev.govanity.e2e.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A started program, everything it has printed so far, and its end.
 *
 * <p>Waiting is always for something: a line, a port, the end. Each wait fails with the whole output when the program
 * ends early or time is up.
 */
public final class RunningProgram implements Running {
    private static final Duration TO_GET_READY = Duration.ofSeconds(30);
    private static final Duration TO_FINISH = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(20);

    private final String name;
    private final Process process;
    private final Thread reader;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    RunningProgram(String name, Process process) {
        this.name = name;
        this.process = process;
        this.reader = new Thread(this::read, "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the pipe of a process that was killed: what it printed until then is there
        }
    }

    /** The lines printed so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    public String output() {
        return String.join("\n", lines);
    }

    public long pid() {
        return process.pid();
    }

    /** Waits for a line that holds the text, and returns the first. */
    public String awaitLine(String text) {
        await(
                "printing \"%s\"".formatted(text),
                TO_GET_READY,
                () -> firstLine(text).isPresent());
        return firstLine(text).orElseThrow();
    }

    private Optional<String> firstLine(String text) {
        return lines.stream().filter(line -> line.contains(text)).findFirst();
    }

    /** Waits until something accepts connections on the loopback port. */
    public void awaitPort(int port) {
        await("accepting on port " + port, TO_GET_READY, () -> accepts(port));
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(Loopback.port(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Tries again and again, while the program runs, until the condition holds. */
    public void await(String what, Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || (endsWithin(BETWEEN_TRIES) && !condition.getAsBoolean())) {
                throw failure("not %s within %s".formatted(what, atMost));
            }
        }
    }

    /** Waits for the program to end by itself. */
    public ProgramResult awaitEnd() {
        if (!endsWithin(TO_FINISH)) {
            throw failure("still running after " + TO_FINISH);
        }
        joinReader();
        return new ProgramResult(process.exitValue(), output());
    }

    /** Asks the program to end (SIGTERM) and waits. */
    public ProgramResult stop() {
        process.destroy();
        if (!endsWithin(TO_STOP)) {
            throw failure("did not end within %s of SIGTERM".formatted(TO_STOP));
        }
        joinReader();
        return new ProgramResult(process.exitValue(), output());
    }

    @Override
    public void close() {
        process.destroy();
        if (!endsWithin(TO_STOP)) {
            process.destroyForcibly();
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** A child that outlives the program may hold its output open; that is no reason to wait for ever. */
    private void joinReader() {
        try {
            reader.join(TO_STOP.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private AssertionError failure(String what) {
        String state = process.isAlive() ? "running" : "ended with status " + process.exitValue();
        return new AssertionError("%s (%s): %s%n%s".formatted(name, state, what, output()));
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(cause);
    }
}
