package dev.govanity.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process when memory runs out. If only a thread died, the server would answer some requests and not others.
 * It is better to end the process: systemd or Kubernetes restarts it.
 *
 * <p>{@code -XX:+ExitOnOutOfMemoryError} does the same, but {@code java -jar} does not set it, and it would also end
 * the server when a new config is too large, which {@link Reloader} only rejects.
 *
 * <p>Four places detect such an error: dying threads, Jetty's pools, the tasks of the reloader and the monitor, and the
 * log, for errors that a library catches and logs.
 */
public final class OutOfMemory {
    private static final int STATUS = 3; // as ExitOnOutOfMemoryError

    /** How many causes to follow, because causes may form a cycle. */
    private static final int MAX_CAUSES = 16;

    /** Created at the start, because later there may be no memory for it. */
    private static final byte[] LINE = ("vanity: out of memory, of which Java may use "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB; -Xmx raises the limit\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    static {
        Runtime.getRuntime().removeShutdownHook(new Thread()); // loads all classes that halt needs
    }

    private OutOfMemory() {}

    /**
     * From now on, a thread that runs out of memory ends the process with status 3 and one line on standard error.
     *
     * @param otherwise handles other uncaught exceptions
     */
    public static void endsProcess(UncaughtExceptionHandler otherwise) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            endIfIn(fault);
            otherwise.uncaughtException(thread, fault);
        });
    }

    /** Whether the fault, or one of its causes, is a lack of memory. */
    static boolean isIn(Throwable fault) {
        Throwable each = fault;
        for (int i = 0; i < MAX_CAUSES && each != null; i++) {
            if (each instanceof OutOfMemoryError) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }

    /** Ends the process if the fault, or one of its causes, is a lack of memory. */
    public static void endIfIn(Throwable fault) {
        if (isIn(fault)) {
            end();
        }
    }

    /**
     * Ends the process without creating objects or loading classes. If it still needs memory, it retries until there is
     * some.
     */
    private static void end() {
        try {
            if (!ENDING.getAndSet(true)) { // several threads may come here at once
                ERR.write(LINE);
            }
        } catch (IOException | OutOfMemoryError unwritable) {
            // the status says it, too
        }
        while (true) {
            try {
                Runtime.getRuntime().halt(STATUS); // no shutdown hooks: they would need memory
            } catch (OutOfMemoryError again) {
                Thread.onSpinWait();
            }
        }
    }
}
