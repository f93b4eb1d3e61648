package dev.govanity.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vanity} without a command: lists the commands. */
@Command(
        name = "vanity",
        description = "Serves vanity import paths for Go modules, and finds out why they do not work.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 fine, 1 problems found, 2 wrong usage, 3 could not run: a file is",
            "missing or unreadable, a port is taken, standard output cannot be written."
        })
final class VanityCommand implements Runnable {
    /** The launcher handles this option before Java starts. It is declared here for the help. */
    @Option(
            names = "--make-archive",
            description =
                    "make later starts twice as fast: run it once after installing, and after each update of Java")
    private boolean makeArchive;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        if (makeArchive) {
            throw new CannotRunException("only the script bin/vanity makes archives, and takes --make-archive alone");
        }
        throw new ParameterException(spec.commandLine(), "missing command");
    }
}
