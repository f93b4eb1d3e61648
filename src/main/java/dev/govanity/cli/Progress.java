package dev.govanity.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of a long command, shown only on a terminal. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 79;
    private static final Duration REDRAWN_EVERY = Duration.ofMillis(200);

    private final ProgressBar bar;

    private Progress(ProgressBar bar) {
        this.bar = bar;
    }

    /** Shows the progress of {@code total} steps on standard error, if that is a terminal. */
    static Progress of(Console console, String task, int total) {
        if (!console.errTerminal()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) REDRAWN_EVERY.toMillis())
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(console.err(), WIDTH))
                .clearDisplayOnFinish()
                .build());
    }

    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** Removes it from the terminal. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
