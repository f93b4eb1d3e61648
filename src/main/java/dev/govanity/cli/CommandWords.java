package dev.govanity.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options and arguments that can follow {@code vanity COMMAND}. The completion scripts for all shells are made from
 * it.
 *
 * @param name of the command; empty for {@code vanity} itself
 * @param description one line
 * @param options without the hidden ones
 * @param operand the kind of its arguments
 */
record CommandWords(String name, String description, List<OptionWords> options, Candidates operand) {
    /** {@code paramLabel}s that mean a file. */
    private static final List<String> FILES = List.of("FILE", "CONFIG");

    /**
     * One option.
     *
     * @param names such as {@code -h} and {@code --help}
     * @param description one line
     * @param argument the kind of its argument
     */
    record OptionWords(List<String> names, String description, Candidates argument, boolean repeatable) {}

    /** The kinds of arguments. */
    enum Kind {
        /** No argument. */
        NONE,
        /** Anything that a shell cannot complete, such as a port. */
        ANYTHING,
        FILE,
        /** One of a few words. */
        WORD
    }

    /**
     * The possible values of an argument.
     *
     * @param label its name in the help; empty for none
     * @param words for {@link Kind#WORD}, else empty
     */
    record Candidates(Kind kind, String label, List<String> words) {
        static final Candidates NONE = new Candidates(Kind.NONE, "", List.of());
    }

    /** {@code vanity} itself, whose arguments are the commands, followed by each command in the order of the help. */
    static List<CommandWords> of(CommandLine vanity) {
        List<String> names = List.copyOf(vanity.getSubcommands().keySet());
        Candidates commands = new Candidates(Kind.WORD, "COMMAND", names);
        List<CommandWords> all = new ArrayList<>();
        all.add(new CommandWords("", "", options(vanity.getCommandSpec()), commands));
        vanity.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            Candidates operand = spec.userObject() instanceof HelpCommand
                    ? commands
                    : spec.positionalParameters().stream()
                            .findFirst()
                            .map(CommandWords::candidates)
                            .orElse(Candidates.NONE);
            String[] header = spec.usageMessage().header();
            String[] description = spec.usageMessage().description();
            all.add(new CommandWords(
                    name, firstLine(header.length == 0 ? description : header), options(spec), operand));
        });
        return all;
    }

    private static List<OptionWords> options(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> new OptionWords(
                        List.of(option.names()),
                        firstLine(option.description()),
                        argument(option),
                        option.isMultiValue()))
                .toList();
    }

    private static Candidates argument(OptionSpec option) {
        return option.arity().max() == 0 ? Candidates.NONE : candidates(option);
    }

    private static Candidates candidates(ArgSpec argument) {
        String label = argument.paramLabel();
        List<String> words = words(argument);
        if (!words.isEmpty()) {
            return new Candidates(Kind.WORD, label, words);
        }
        boolean file =
                FILES.contains(label) || Stream.of(argument.auxiliaryTypes()).anyMatch(Path.class::equals);
        return new Candidates(file ? Kind.FILE : Kind.ANYTHING, label, List.of());
    }

    private static List<String> words(ArgSpec argument) {
        for (ITypeConverter<?> converter : argument.converters()) {
            if (converter instanceof WordConverter<?> words) {
                return words.words();
            }
        }
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false).toList();
    }

    /** The names of all options. */
    List<String> optionNames() {
        return options.stream().flatMap(option -> option.names().stream()).toList();
    }

    /** The first sentence or clause, because a completion shows one line. */
    private static String firstLine(String[] description) {
        return description.length == 0 ? "" : description[0].split("; |\\. |\\.$", 2)[0];
    }
}
