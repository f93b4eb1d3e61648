package dev.govanity.cli;

import dev.govanity.cli.CommandWords.Candidates;
import dev.govanity.cli.CommandWords.OptionWords;
import java.util.List;

/** Completion in zsh, in the words of its function {@code _arguments}. */
final class ZshCompletion {
    private static final String START = """
            #compdef vanity
            # zsh completion of vanity. For this shell alone, behind compinit:
            #   source <(vanity generate-completion --shell zsh)

            _vanity() {
              if (( CURRENT == 2 )); then
                if [[ $words[2] == -* ]]; then
                  _arguments \\
            """;

    private static final String COMMANDS = """
                    '*: :()'
                  return
                fi
                local -a commands=(
            """;

    private static final String ARGUMENTS = """
                )
                _describe -t commands command commands
                return
              fi
              shift words
              (( CURRENT-- ))
              case $words[1] in
            """;

    private static final String END = """
              esac
            }

            # read as a function of $fpath, or as a script
            if [[ $funcstack[1] == _vanity ]]; then
              _vanity "$@"
            else
              compdef _vanity vanity
            fi
            """;

    private ZshCompletion() {}

    static String script(List<CommandWords> commands) {
        List<CommandWords> named = commands.subList(1, commands.size());
        StringBuilder script = new StringBuilder(START);
        appendOptions(commands.get(0), "        ", script);
        script.append(COMMANDS);
        for (CommandWords command : named) {
            script.append("      '")
                    .append(command.name())
                    .append(':')
                    .append(quoted(command.description()))
                    .append("'\n");
        }
        script.append(ARGUMENTS);
        for (CommandWords command : named) {
            script.append("    ").append(command.name()).append(")\n      _arguments \\\n");
            appendOptions(command, "        ", script);
            script.append("        ").append(operand(command.operand())).append(" ;;\n");
        }
        return script.append(END).toString();
    }

    private static void appendOptions(CommandWords command, String indent, StringBuilder script) {
        for (OptionWords option : command.options()) {
            for (String name : option.names()) {
                script.append(indent).append(option(name, option)).append(" \\\n");
            }
        }
    }

    private static String option(String name, OptionWords option) {
        String description = "[" + quoted(option.description()) + "]";
        String repeated = option.repeatable() ? "*" : "";
        Candidates argument = option.argument();
        return switch (argument.kind()) {
            case NONE -> "'" + repeated + name + description + "'";
            case ANYTHING, FILE, WORD -> "'" + repeated + name + "=" + description + argument(argument) + "'";
        };
    }

    private static String operand(Candidates operand) {
        return switch (operand.kind()) {
            case NONE -> "'*: :()'";
            case ANYTHING, FILE, WORD -> "'*" + argument(operand) + "'";
        };
    }

    /** The message and the action of {@code _arguments}. */
    private static String argument(Candidates candidates) {
        return ":" + quoted(candidates.label()) + ":"
                + switch (candidates.kind()) {
                    case NONE, ANYTHING -> "()"; // no message here: zsh would show it and then insert no option
                    case FILE -> "_files";
                    case WORD -> "(" + String.join(" ", candidates.words()) + ")";
                };
    }

    private static String quoted(String text) {
        return text.replace("'", "'\\''").replaceAll("([\\[\\]:])", "\\\\$1");
    }
}
