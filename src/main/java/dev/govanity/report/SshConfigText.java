package dev.govanity.report;

import dev.govanity.openssh.Addition;
import dev.govanity.openssh.AlgorithmKind;
import dev.govanity.openssh.ConfigBlock;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.SshConfigEntry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Entries for {@code ~/.ssh/config} as text. */
public final class SshConfigText {
    private SshConfigText() {}

    /** The entry as a block, with a line feed after each line; empty if ssh_config cannot express exactly this host. */
    public static String block(SshConfigEntry entry) {
        return new ConfigBlock(
                        entry.host(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        entry.identityFiles(),
                        entry.knownHosts(),
                        entry.algorithms().stream()
                                .map(one -> new Addition(AlgorithmKind.of(one.kind()), one.name()))
                                .toList())
                .text();
    }

    /** All advice of a concern, the ssh_config entry first. */
    public static List<String> advice(Concern concern) {
        Stream<String> entry = concern.sshConfig().map(SshConfigText::block).filter(block -> !block.isEmpty()).stream()
                .map(block -> "put at the top of ~/.ssh/config of the user who runs git on the proxy host:\n"
                        + block.stripTrailing());
        return Stream.concat(entry, concern.advice().stream()).toList();
    }
}
