package dev.govanity.cli;

import dev.govanity.server.OutOfMemory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;

/** The program. */
public final class Main {
    private static final List<Command> COMMANDS = List.of(
            new Command("serve", ServeCommand::new),
            new Command("validate", ValidateCommand::new),
            new Command("check", CheckCommand::new),
            new Command("explain", ExplainCommand::new),
            new Command("schema", SchemaCommand::new),
            new Command("init", InitCommand::new),
            new Command("help", console -> new CommandLine.HelpCommand()),
            new Command("generate-completion", GenerateCompletionCommand::new));

    private Main() {}

    public static void main(String[] arguments) {
        OutOfMemory.endsProcess((thread, fault) -> fault.printStackTrace());
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command to its end and returns its exit status. */
    static int run(Console console, String... arguments) {
        PrintWriter err = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new VanityCommand());
        built(arguments)
                .forEach(command -> commands.addSubcommand(command.maker().apply(console)));
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec()
                        .versionProvider(commands.getCommandSpec().versionProvider()));
        int status = commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, new Count())
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler((failure, command, parsed) -> cannotRun(failure, console))
                .execute(arguments);
        return console.outputIsWhole() ? status : ExitStatus.CANNOT_RUN;
    }

    /**
     * The requested command, or all commands if that is not clear or the command needs the others. Picocli reads the
     * annotations of each command that it gets, and reading those of all commands would take much of the time of a
     * short command.
     */
    private static List<Command> built(String... arguments) {
        List<Command> asked = COMMANDS.stream()
                .filter(command -> arguments.length > 0 && command.name().equals(arguments[0]) && command.isAlone())
                .toList();
        return asked.isEmpty() ? COMMANDS : asked;
    }

    private static int cannotRun(Exception failure, Console console) {
        OutOfMemory.endIfIn(failure);
        if (failure instanceof CannotRunException) {
            console.complain(failure.getMessage());
        } else {
            console.complain("internal error");
            failure.printStackTrace(console.err());
        }
        return ExitStatus.CANNOT_RUN;
    }

    /**
     * @param name as in the annotation of the command that {@code maker} creates
     */
    private record Command(String name, Function<Console, Object> maker) {
        /** Whether it needs no other command. */
        boolean isAlone() {
            return !name.equals("help") && !name.equals("generate-completion");
        }
    }
}
