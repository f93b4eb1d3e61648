package dev.govanity.cli;

/** What a process ends with. */
final class ExitStatus {
    static final int OK = 0;
    /** Problems were found: an invalid config, a backend that failed. */
    static final int PROBLEMS = 1;
    /** The command was used wrongly. */
    static final int USAGE = 2;
    /** Nothing could be found out: a file is missing, a port is taken. */
    static final int CANNOT_RUN = 3;

    private ExitStatus() {}
}
