package dev.govanity.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command to its end and answers with its exit status. */
    static int run(Console console, String... arguments) {
        PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new VanityCommand())
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new ValidateCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new SchemaCommand(console))
                .addSubcommand(new CommandLine.HelpCommand())
                .addSubcommand(new picocli.AutoComplete.GenerateCompletion());
        int status = commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> cannotRun(failure, err))
                .execute(arguments);
        console.out().flush();
        return status;
    }

    private static int cannotRun(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof CannotRunException) {
            err.println("vanity: " + failure.getMessage());
            return ExitStatus.CANNOT_RUN;
        }
        throw failure; // a fault of ours: picocli prints where
    }
}
