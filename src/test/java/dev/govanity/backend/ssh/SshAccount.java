package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.openssh.SshSettings;
import dev.govanity.report.SshConfigText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;

/** A user's account on a machine that has no programs unless it is given a PATH. */
final class SshAccount {
    final Path home;
    final Map<String, String> environment = new HashMap<>();
    boolean legacy = true;
    boolean acceptNew;
    Optional<Path> knownHosts = Optional.empty();
    List<Path> identities = List.of();
    Duration timeout = Duration.ofSeconds(30);

    SshAccount(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve(".ssh"));
    }

    Path path(String name) {
        return home.resolve(".ssh").resolve(name);
    }

    SshAccount write(String name, String text) throws IOException {
        Files.writeString(path(name), text);
        return this;
    }

    /** Writes a private key, and the public one beside it; without a passphrase if that is empty. */
    SshAccount key(String name, KeyPair pair, String passphrase) throws IOException, GeneralSecurityException {
        OpenSSHKeyEncryptionContext encryption = null;
        if (!passphrase.isEmpty()) {
            encryption = new OpenSSHKeyEncryptionContext();
            encryption.setPassword(passphrase);
            encryption.setCipherType("256");
        }
        Files.createFile(
                path(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(path(name))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, name, encryption, out);
        }
        return write(name + ".pub", PublicKeyEntry.toString(pair.getPublic()) + "\n");
    }

    SshAccount key(String name, KeyPair pair) throws IOException, GeneralSecurityException {
        return key(name, pair, "");
    }

    /** Adds a line for the key to known_hosts. */
    SshAccount knows(String name, KeyPair hostKey) throws IOException {
        Path file = path("known_hosts");
        String before = Files.exists(file) ? Files.readString(file) : "";
        return write("known_hosts", before + name + " " + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
    }

    SshAccount knows(TestServer server, String... types) throws IOException {
        for (String type : types) {
            knows("[127.0.0.1]:" + server.port(), TestServer.key(type, "host"));
        }
        return this;
    }

    SshDialer dialer() {
        return new SshDialer(
                new SshSettings<>(legacy, acceptNew, knownHosts, identities),
                new UserEnvironment(home, System.getProperty("user.name"), environment));
    }

    /** What comes of a call, as text, with the files of the account and the port left out. */
    String dial(SshAddress address) {
        try (SshDialer dialer = dialer();
                Deadline deadline = Deadlines.in(timeout)) {
            SshAnswer answer = dialer.dial(address, deadline);
            if (answer instanceof SshAnswer.Opened opened) {
                opened.connection().close();
            }
            return text(answer, address);
        }
    }

    private String text(SshAnswer answer, SshAddress address) {
        StringBuilder text = new StringBuilder();
        if (answer instanceof SshAnswer.Opened opened) {
            text.append("opened\n");
            opened.concerns().forEach(concern -> append(text, concern));
            append(text, opened.ssh());
        } else if (answer instanceof SshAnswer.Refused refused) {
            append(text, refused.concern());
            refused.ssh().ifPresent(ssh -> append(text, ssh));
        }
        return text.toString()
                .replace(home.toString(), "HOME")
                .replace(Integer.toString(address.port().orElse(22)), "PORT")
                .replaceAll("SHA256:[A-Za-z0-9+/]{43}", "SHA256:…")
                .replaceAll("AAAA[A-Za-z0-9+/=]+", "AAAA…");
    }

    private static void append(StringBuilder text, dev.govanity.outcome.Concern concern) {
        text.append(concern.reason().code())
                .append(": ")
                .append(concern.message())
                .append('\n');
        SshConfigText.advice(concern)
                .forEach(step ->
                        text.append("  - ").append(step.replace("\n", "\n    ")).append('\n'));
    }

    private static void append(StringBuilder text, dev.govanity.outcome.SshInfo ssh) {
        text.append("server: ").append(ssh.serverVersion()).append('\n');
        text.append("agreed: ")
                .append(String.join(" | ", ssh.kex(), ssh.hostKeyType(), ssh.hostKeySha256(), ssh.cipher(), ssh.mac()))
                .append('\n');
        ssh.legacy()
                .forEach(
                        one -> text.append("legacy: %s %s %s\n".formatted(one.kind(), one.name(), one.refusedSince())));
        text.append("openssh: ")
                .append(ssh.openssh()
                        .map(dev.govanity.outcome.SshInfo.OpenSsh::word)
                        .orElse("-"))
                .append(' ')
                .append(ssh.opensshMessage())
                .append('\n');
        text.append(ssh.sshConfig().map(SshConfigText::block).orElse(""));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
