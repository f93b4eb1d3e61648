package dev.govanity.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an SSH server sent, and what was agreed with it. A text is empty if the connection did not get that far.
 *
 * @param serverVersion its identification line, such as {@code SSH-2.0-GerritCodeReview_2.8 (SSHD-CORE-0.9.0)}
 * @param kex the key exchange method agreed on
 * @param hostKeyType the host key algorithm agreed on
 * @param hostKeySha256 the fingerprint of the host key, as OpenSSH prints it: {@code SHA256:…}
 * @param cipher the cipher agreed on, from the client to the server
 * @param mac the message authentication code agreed on; also empty if the cipher includes its own
 * @param legacy the algorithms in use that a current OpenSSH refuses
 * @param openssh whether OpenSSH's client accepts this server; empty if the server sent no algorithms
 * @param opensshMessage the line that OpenSSH's client prints when it refuses; empty if it accepts
 * @param sshConfig the entry with which OpenSSH accepts the server; empty if it needs none, or if none helps
 */
public record SshInfo(
        String serverVersion,
        String kex,
        String hostKeyType,
        String hostKeySha256,
        String cipher,
        String mac,
        List<Legacy> legacy,
        Optional<OpenSsh> openssh,
        String opensshMessage,
        Optional<SshConfigEntry> sshConfig) {
    public SshInfo {
        Objects.requireNonNull(serverVersion, "serverVersion");
        Objects.requireNonNull(kex, "kex");
        Objects.requireNonNull(hostKeyType, "hostKeyType");
        Objects.requireNonNull(hostKeySha256, "hostKeySha256");
        Objects.requireNonNull(cipher, "cipher");
        Objects.requireNonNull(mac, "mac");
        legacy = List.copyOf(legacy);
        Objects.requireNonNull(openssh, "openssh");
        Objects.requireNonNull(opensshMessage, "opensshMessage");
        Objects.requireNonNull(sshConfig, "sshConfig");
    }

    /** The same with another ssh_config entry. */
    SshInfo withSshConfig(SshConfigEntry entry) {
        return new SshInfo(
                serverVersion,
                kex,
                hostKeyType,
                hostKeySha256,
                cipher,
                mac,
                legacy,
                openssh,
                opensshMessage,
                Optional.of(entry));
    }

    /** The decision of OpenSSH's client without {@link #sshConfig}. */
    public enum OpenSsh {
        ACCEPTS,
        REFUSES;

        /** The word for it in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An algorithm that OpenSSH's client no longer offers.
     *
     * @param kind {@code kex}, {@code host-key}, {@code cipher}, {@code mac} or {@code user-signature}
     * @param name such as {@code diffie-hellman-group14-sha1}
     * @param refusedSince the OpenSSH release that removed it from the client's defaults, such as {@code 8.2}
     */
    public record Legacy(String kind, String name, String refusedSince) {
        public Legacy {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(refusedSince, "refusedSince");
        }
    }
}
