package dev.govanity.server;

import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty's thread pool, except that it ends the process when memory runs out. Jetty itself logs every error and goes on.
 */
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
