package dev.govanity.e2e.lab;

/** Something that runs until it is closed. Closing waits for the end, and fails for nothing a test could mend. */
interface Running extends AutoCloseable {
    @Override
    void close();
}
