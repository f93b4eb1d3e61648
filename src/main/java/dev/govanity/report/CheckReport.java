package dev.govanity.report;

import dev.govanity.outcome.ProbeResult;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Prints the results of a check in one of the formats. */
@FunctionalInterface
public interface CheckReport {
    /**
     * @param results one for each repo root, in the config's order
     */
    void print(List<ProbeResult> results, Writer out) throws IOException;
}
