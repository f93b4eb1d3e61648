package dev.govanity.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vanity schema}: the JSON Schema of the config, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of vanity.yaml (draft 2020-12), for editors.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "What the schema refuses, validate refuses too; but validate knows more. To use it with",
            "yaml-language-server, save it and begin vanity.yaml with",
            "# yaml-language-server: $schema=vanity.schema.json"
        })
final class SchemaCommand implements Callable<Integer> {
    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = SchemaCommand.class.getResourceAsStream("/dev/govanity/vanity.schema.json")) {
            schema.transferTo(console.out());
        }
        console.out().flush();
        return ExitStatus.OK;
    }
}
