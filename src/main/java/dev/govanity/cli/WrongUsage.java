package dev.govanity.cli;

import dev.govanity.diagnostic.Spelling;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports a wrong command line. A wrong value takes one line. For wrong options or arguments, a second line says how to
 * see the usage. Only {@code vanity} without arguments prints the usage itself.
 */
final class WrongUsage implements IParameterExceptionHandler {
    /** picocli's message for {@code vanity help NAME}. */
    private static final Pattern UNKNOWN_COMMAND = Pattern.compile("Unknown subcommand '(.*)'\\.");

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("vanity: " + message(wrong));
        if (command.getCommand() instanceof VanityCommand && arguments.length == 0) {
            command.usage(err);
        } else if (isAboutSyntax(wrong)) {
            err.println("Run \"" + command.getCommandSpec().qualifiedName() + " --help\" for usage.");
        }
        err.flush();
        return ExitStatus.USAGE;
    }

    /**
     * Whether options or arguments are wrong, not a value. For a value, our commands and picocli throw the class
     * itself.
     */
    private static boolean isAboutSyntax(ParameterException wrong) {
        return !wrong.getClass().equals(ParameterException.class);
    }

    private static String message(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        if (wrong instanceof CommandLine.MissingParameterException missing
                && missing.getMissing().size() == 1) {
            ArgSpec argument = missing.getMissing().get(0);
            return argument instanceof OptionSpec option
                    ? option.longestName() + " needs an argument"
                    : "missing " + argument.paramLabel();
        }
        if (wrong instanceof OverwrittenOptionException overwritten
                && overwritten.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given more than once";
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return withoutFirst("Error: ", wrong.getMessage());
        }
        if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            ArgSpec argument = wrong.getArgSpec();
            String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            String reason = wrong.getMessage().substring(wrong.getMessage().indexOf(": ") + 2);
            return "invalid value \"" + wrong.getValue() + "\" for " + name + ": " + reason;
        }
        Matcher helpAbout = UNKNOWN_COMMAND.matcher(wrong.getMessage());
        return helpAbout.matches()
                ? unknown("command", helpAbout.group(1), command.subcommands().keySet())
                : wrong.getMessage();
    }

    private static String unknown(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            String name = word.replaceFirst("=.*", "");
            return unknown("option", name, command.optionsMap().keySet());
        }
        return command.subcommands().isEmpty()
                ? "unexpected argument \"" + word + "\""
                : unknown("command", word, command.subcommands().keySet());
    }

    private static String unknown(String what, String word, Collection<String> known) {
        return "unknown " + what + " \"" + word + "\"" + Spelling.didYouMean(word, known);
    }

    private static String withoutFirst(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
}
