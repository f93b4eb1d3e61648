package dev.govanity.backend.ssh;

import java.util.Objects;
import java.util.Optional;

/**
 * What the ssh of this machine does for a host that we do otherwise, or not at all.
 *
 * @param setting why only ssh can say whether it gets in; empty if we can say it, too
 * @param direct whether the host is reached at its own address
 * @param takesAnyKey whether ssh connects to a host whose key it does not know, with StrictHostKeyChecking
 */
public record OpenSshOnly(Optional<String> setting, boolean direct, boolean takesAnyKey) {
    public OpenSshOnly {
        Objects.requireNonNull(setting, "setting");
    }
}
