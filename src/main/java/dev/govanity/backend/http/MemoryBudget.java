package dev.govanity.backend.http;

import java.util.concurrent.atomic.AtomicLong;

/** Caps what all answers together may hold in memory, in bytes. */
final class MemoryBudget {
    /**
     * An answer is in memory up to four times while it is read, and a quarter of the heap is enough for all of them.
     */
    private static final int PART_OF_HEAP = 16;

    static final MemoryBudget OF_PROCESS = new MemoryBudget(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);

    private final AtomicLong left;

    MemoryBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    long left() {
        return Math.max(0, left.get());
    }

    Share share() {
        return new Share();
    }

    /** What one answer takes of it. Safe for use by several threads. */
    final class Share {
        private final AtomicLong taken = new AtomicLong();
        private volatile boolean isShort;

        /** Takes some more; false if there is not so much. */
        boolean take(long bytes) {
            if (left.addAndGet(-bytes) < 0) {
                left.addAndGet(bytes);
                isShort = true;
                return false;
            }
            taken.addAndGet(bytes);
            return true;
        }

        /** Whether there was too little. */
        boolean isShort() {
            return isShort;
        }

        void giveBack() {
            left.addAndGet(taken.getAndSet(0));
        }
    }
}
