package dev.govanity.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The program. */
public final class Main {
    private static final List<Command> COMMANDS = List.of(
            new Command("serve", ServeCommand::new),
            new Command("validate", ValidateCommand::new),
            new Command("check", CheckCommand::new),
            new Command("explain", ExplainCommand::new),
            new Command("schema", SchemaCommand::new),
            new Command("help", console -> new CommandLine.HelpCommand()),
            new Command("generate-completion", console -> new AutoComplete.GenerateCompletion()));

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command to its end and answers with its exit status. */
    static int run(Console console, String... arguments) {
        PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new VanityCommand());
        built(arguments)
                .forEach(command -> commands.addSubcommand(command.maker().apply(console)));
        int status = commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> cannotRun(failure, err))
                .execute(arguments);
        console.out().flush();
        return status;
    }

    /**
     * The command that is asked for, or all where that is not clear or takes all of them. Picocli reads the annotations of
     * whatever it is given, and to read the others' is a good part of a short command's time.
     */
    private static List<Command> built(String... arguments) {
        List<Command> asked = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.name().equals(arguments[0]) && command.isAlone())
                .toList();
        return asked.isEmpty() ? COMMANDS : asked;
    }

    private static int cannotRun(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof CannotRunException) {
            err.println("vanity: " + failure.getMessage());
            return ExitStatus.CANNOT_RUN;
        }
        throw failure; // a fault of ours: picocli prints where
    }

    /** @param name as the annotation of what {@code maker} makes says it */
    private record Command(String name, Function<Console, Object> maker) {
        /** Whether it says nothing about other commands. */
        boolean isAlone() {
            return !name.equals("help") && !name.equals("generate-completion");
        }
    }
}
