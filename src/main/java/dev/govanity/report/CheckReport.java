package dev.govanity.report;

import dev.govanity.outcome.Checked;
import java.io.IOException;
import java.io.Writer;

/** Prints the results of a check in one of the formats. */
@FunctionalInterface
public interface CheckReport {
    void print(Checked checked, Writer out) throws IOException;
}
