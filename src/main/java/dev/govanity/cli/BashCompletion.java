package dev.govanity.cli;

import dev.govanity.cli.CommandWords.Candidates;
import dev.govanity.cli.CommandWords.Kind;
import dev.govanity.cli.CommandWords.OptionWords;
import java.util.List;
import java.util.stream.Collectors;

/** Completion in bash 4 or later, with or without the package bash-completion. */
final class BashCompletion {
    private static final String START = """
            # bash completion of vanity. For this shell alone:
            #   source <(vanity generate-completion --shell bash)

            _vanity() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=''
              # bash splits "--option=value" into three words
              if [[ $cur == = ]]; then
                cur=''
              elif [[ $prev == = ]]; then
                prev=${COMP_WORDS[COMP_CWORD-2]}
              fi
              (( COMP_CWORD < 2 )) || command=${COMP_WORDS[1]}
              local options='' words='' files=''
              case "$command $prev" in
            """;

    private static final String END = """
              esac
              if [[ $options && ($cur == -* || -z $words$files) ]]; then
                words=$options files=''
              fi
              COMPREPLY=()
              if [[ $files ]]; then
                compopt -o default # names of files, as bash completes them
              else
                mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
              fi
            }

            complete -F _vanity vanity
            """;

    private BashCompletion() {}

    static String script(List<CommandWords> commands) {
        StringBuilder script = new StringBuilder(START);
        for (CommandWords command : commands) {
            for (OptionWords option : command.options()) {
                append(command, option, script);
            }
            script.append("    '")
                    .append(command.name())
                    .append(" '*) options='")
                    .append(String.join(" ", command.optionNames()))
                    .append('\'')
                    .append(assignment(command.operand()))
                    .append(" ;;\n");
        }
        return script.append(END).toString();
    }

    /** Adds the case for the argument of an option. */
    private static void append(CommandWords command, OptionWords option, StringBuilder script) {
        if (option.argument().kind() != Kind.NONE) {
            String patterns = option.names().stream()
                    .map(name -> "'" + command.name() + " " + name + "'")
                    .collect(Collectors.joining(" | "));
            script.append("    ")
                    .append(patterns)
                    .append(')')
                    .append(assignment(option.argument()))
                    .append(" ;;\n");
        }
    }

    private static String assignment(Candidates candidates) {
        return switch (candidates.kind()) {
            case NONE, ANYTHING -> "";
            case FILE -> " files=yes";
            case WORD -> " words='" + String.join(" ", candidates.words()) + "'";
        };
    }
}
