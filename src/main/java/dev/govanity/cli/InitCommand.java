package dev.govanity.cli;

import dev.govanity.rules.Inspection;
import dev.govanity.rules.Inspector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vanity init}: writes a first config with one entry to edit. */
@Command(
        name = "init",
        description = "Writes a first vanity.yaml with one entry to edit. Never overwrites a file.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 written, 2 wrong usage, 3 there is a vanity.yaml already, or it cannot be written."
        })
final class InitCommand implements Callable<Integer> {
    private static final String NAME = "vanity.yaml";

    private static final String CONFIG = """
            # Which import path is which repository. "vanity validate" checks this file.

            # The first element of every import path. https://HOST is where the go command asks.
            host: HOST

            # Where people are sent who open an import path in a browser. none: a page of vanity's own.
            docs: none

            # One entry for each repository.
            paths:
              # HOST/go/foo is the module in this repository. Put your own path and root here.
              /go/foo:
                repo: ssh://git@git.DOMAIN/go/foo.git
            """;

    private static final String NEXT = """
            wrote vanity.yaml: put your repositories in it, then run
              vanity validate   to find mistakes in it
              vanity check      to see whether this machine reaches the repositories
              vanity serve      to answer the go command
            """;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "the first element of your import paths; default: example.com")
    private String host = "example.com";

    @Spec
    private CommandSpec spec;

    private final Console console;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String domain = host.startsWith("go.") ? host.substring("go.".length()) : host;
        byte[] config = CONFIG.replace("HOST", host).replace("DOMAIN", domain).getBytes(StandardCharsets.UTF_8);
        refuseBadHost(config);
        Path file = console.file(NAME);
        try {
            Files.write(file, config, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException exists) {
            throw new CannotRunException("\"" + NAME + "\" already exists and is not changed");
        } catch (IOException failure) {
            throw new CannotRunException(AtomicFile.cannotWrite(NAME, failure).getMessage());
        }
        console.out().print(NEXT);
        return ExitStatus.OK;
    }

    /** Checks the host. If the rules refuse the file, the host is the cause, because nothing else in it varies. */
    private void refuseBadHost(byte[] config) {
        Inspection inspection = Inspector.inspect(NAME, config);
        Optional<String> reason = inspection.findings().diagnostics().stream()
                .map(diagnostic -> diagnostic.message())
                .findFirst();
        boolean meant = inspection.config().flatMap(read -> read.host()).equals(Optional.of(host));
        if (reason.isPresent() || !meant) {
            throw new ParameterException(
                    spec.commandLine(),
                    "invalid value \"" + host + "\" for --host: " + reason.orElse("not a host name"));
        }
    }
}
