package dev.govanity.report;

import dev.govanity.diagnostic.Findings;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A way to print findings. */
public interface Report {
    /**
     * Prints all of it.
     *
     * @param findings one for each text, in the order of the command line
     * @param out neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    void print(List<Findings> findings, Writer out) throws IOException;
}
