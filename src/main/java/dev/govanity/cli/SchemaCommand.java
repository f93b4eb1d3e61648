package dev.govanity.cli;

import dev.govanity.config.ConfigSchema;
import dev.govanity.report.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code vanity schema}: the JSON Schema of the config, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of vanity.yaml (draft 2020-12), for editors.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "validate refuses everything that the schema refuses, and more. To use the schema with",
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
        console.out().write(JsonTree.write(ConfigSchema.json()).getBytes(StandardCharsets.UTF_8));
        console.out().flush();
        return ExitStatus.OK;
    }
}
