package dev.govanity.server;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty's pool, which by itself logs an error and goes on, whatever it is. */
final class GuardedThreadPool extends QueuedThreadPool {
    GuardedThreadPool(int maxThreads, int minThreads) {
        super(maxThreads, minThreads);
    }

    @Override
    protected void runJob(Runnable job) {
        try {
            super.runJob(job);
        } catch (Throwable fault) {
            OutOfMemory.endIfIn(fault);
            throw fault;
        }
    }
}
