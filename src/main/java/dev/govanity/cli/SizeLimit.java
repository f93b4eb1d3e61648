package dev.govanity.cli;

import dev.govanity.server.ServeOptions;
import picocli.CommandLine.Option;

/** {@code --max-file-size}, for every command that reads configs. */
final class SizeLimit {
    @Option(
            names = "--max-file-size",
            paramLabel = "SIZE",
            converter = ByteSize.class,
            description = "the largest config to read, in bytes or with KiB, MiB or GiB; default: 64MiB")
    private long bytes = ServeOptions.DEFAULT_MAX_FILE_SIZE;

    long bytes() {
        return bytes;
    }
}
