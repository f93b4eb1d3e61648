package dev.govanity.e2e.lab;

/**
 * How a program ended.
 *
 * @param status its exit status
 * @param output what it printed to stdout and stderr, in the order of printing
 */
public record ProgramResult(int status, String output) {

    /** What it printed, given that it succeeded; otherwise that is what the test fails with. */
    public String success() {
        if (status != 0) {
            throw new AssertionError("exit status %d%n%s".formatted(status, output));
        }
        return output;
    }
}
