package dev.govanity.cli;

import dev.govanity.cli.CommandWords.Candidates;
import dev.govanity.cli.CommandWords.OptionWords;
import java.util.List;

/** Completion in fish 3 or later. */
final class FishCompletion {
    private static final String START = """
            # fish completion of vanity. For this shell alone:
            #   vanity generate-completion --shell fish | source

            complete -c vanity -e
            complete -c vanity -f
            """;

    private FishCompletion() {}

    static String script(List<CommandWords> commands) {
        StringBuilder script = new StringBuilder(START);
        for (CommandWords command : commands) {
            boolean named = !command.name().isEmpty();
            String condition = named ? "'__fish_seen_subcommand_from " + command.name() + "'" : "__fish_use_subcommand";
            String start = "complete -c vanity -n " + condition;
            if (named) {
                script.append("\ncomplete -c vanity -n __fish_use_subcommand -a ")
                        .append(command.name())
                        .append(described(command.description()));
                append(start, command.operand(), script);
            }
            for (OptionWords option : command.options()) {
                script.append(start);
                option.names().forEach(name -> script.append(option(name)));
                script.append(argument(option.argument())).append(described(option.description()));
            }
        }
        return script.toString();
    }

    private static void append(String start, Candidates operand, StringBuilder script) {
        switch (operand.kind()) {
            case FILE -> script.append(start).append(" -F\n");
            case WORD ->
                script.append(start)
                        .append(" -a '")
                        .append(String.join(" ", operand.words()))
                        .append("'\n");
            case NONE, ANYTHING -> {} // no files: the start of the script turns them off
        }
    }

    private static String option(String name) {
        return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
    }

    private static String argument(Candidates argument) {
        return switch (argument.kind()) {
            case NONE -> "";
            case ANYTHING -> " -x";
            case FILE -> " -r -F";
            case WORD -> " -x -a '" + String.join(" ", argument.words()) + "'";
        };
    }

    private static String described(String description) {
        return " -d '" + description.replace("\\", "\\\\").replace("'", "\\'") + "'\n";
    }
}
