package dev.govanity.cli;

import dev.govanity.report.Palette;
import picocli.CommandLine.Option;

/** {@code --color}, the same for every command that has it. */
final class ColorOption {
    enum When {
        AUTO,
        ALWAYS,
        NEVER;

        static final class Converter extends WordConverter<When> {
            Converter() {
                super(values());
            }
        }
    }

    @Option(
            names = "--color",
            converter = When.Converter.class,
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never; auto is on a terminal, unless NO_COLOR is set")
    private When when = When.AUTO;

    Palette palette(Console console) {
        boolean wanted = console.terminal()
                && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(console.environment().get("TERM"));
        return when == When.ALWAYS || (when == When.AUTO && wanted) ? Palette.ANSI : Palette.PLAIN;
    }
}
