package dev.govanity.cli;

import dev.govanity.report.Palette;
import picocli.CommandLine.Option;

/** {@code --color}, for every command that prints for people. */
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

    /** The palette for standard output. */
    Palette palette(Console console) {
        return palette(console, console.terminal());
    }

    /** The palette for standard error. */
    Palette errPalette(Console console) {
        return palette(console, console.errTerminal());
    }

    private Palette palette(Console console, boolean terminal) {
        boolean wanted = terminal
                && console.environment().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(console.environment().get("TERM"));
        return when == When.ALWAYS || (when == When.AUTO && wanted) ? Palette.ANSI : Palette.PLAIN;
    }
}
