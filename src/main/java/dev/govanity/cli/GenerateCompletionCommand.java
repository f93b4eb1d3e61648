package dev.govanity.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vanity generate-completion}: prints the completion script for a shell. */
@Command(
        name = "generate-completion",
        description = "Prints a completion script for bash, zsh or fish.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "To have completion in every new shell, write the script to",
            "  bash  ~/.local/share/bash-completion/completions/vanity",
            "  zsh   a file _vanity in a directory of $fpath",
            "  fish  ~/.config/fish/completions/vanity.fish"
        })
final class GenerateCompletionCommand implements Callable<Integer> {
    private enum Shell {
        BASH,
        ZSH,
        FISH;

        static final class Converter extends WordConverter<Shell> {
            Converter() {
                super(values());
            }
        }
    }

    @Option(
            names = "--shell",
            paramLabel = "SHELL",
            defaultValue = "bash",
            converter = Shell.Converter.class,
            description = "bash, zsh or fish; default: bash")
    private Shell shell = Shell.BASH;

    @Spec
    private CommandSpec spec;

    private final Console console;

    GenerateCompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<CommandWords> commands = CommandWords.of(spec.parent().commandLine());
        console.out()
                .print(
                        switch (shell) {
                            case BASH -> BashCompletion.script(commands);
                            case ZSH -> ZshCompletion.script(commands);
                            case FISH -> FishCompletion.script(commands);
                        });
        return ExitStatus.OK;
    }
}
