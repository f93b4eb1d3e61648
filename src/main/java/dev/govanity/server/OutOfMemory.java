package dev.govanity.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process when memory runs out. A thread that dies of it leaves a server that answers some requests and not
 * others, so the end is better: systemd or Kubernetes starts it again.
 *
 * <p>{@code -XX:+ExitOnOutOfMemoryError} does the same, but not for {@code java -jar} without flags, and it also ends
 * the server for a new config that is too large, which {@link Reloader} only rejects.
 *
 * <p>Four places see such an error: threads that die of it, Jetty's pools, the reloader's and the monitor's tasks, and
 * the log, for whatever a library catches and logs.
 */
public final class OutOfMemory {
    private static final int STATUS = 3; // as ExitOnOutOfMemoryError

    /** A cause may be its own cause's cause. */
    private static final int MAX_CAUSES = 16;

    /** Made at the start: at the end there may be no memory for it. */
    private static final byte[] LINE = ("vanity: out of memory, of which Java may use "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MiB; -Xmx gives it more\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private static final FileOutputStream ERR = new FileOutputStream(FileDescriptor.err);

    static {
        Runtime.getRuntime().removeShutdownHook(new Thread()); // loads all that halt needs
    }

    private OutOfMemory() {}

    /**
     * From now on, a thread that runs out of memory ends the process with status 3 and one line on standard error.
     *
     * @param otherwise handles what else a thread dies of
     */
    public static void endsProcess(UncaughtExceptionHandler otherwise) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            endIfIn(fault);
            otherwise.uncaughtException(thread, fault);
        });
    }

    /** Whether a lack of memory is the fault or one of its causes. */
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

    /** Ends the process if a lack of memory is the fault or one of its causes. */
    public static void endIfIn(Throwable fault) {
        if (isIn(fault)) {
            end();
        }
    }

    /** Needs no new object and no new class. Should it need memory all the same, it tries until there is some. */
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
