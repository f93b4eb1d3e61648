package dev.govanity.cli;

/** The exit status of a process. With several files, the highest counts. */
final class ExitStatus {
    static final int OK = 0;
    /** Problems were found: an invalid config, a backend that failed. */
    static final int PROBLEMS = 1;
    /** The command was used wrongly. */
    static final int USAGE = 2;
    /** The command could not do its work: a file is missing, a port is in use, standard output cannot be written. */
    static final int CANNOT_RUN = 3;

    private ExitStatus() {}
}
