package dev.govanity.backend.ssh;

import dev.govanity.backend.probe.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * The keys that hosts are known by, from known_hosts files.
 *
 * @param lines of all files, in the order in which ssh reads them
 * @param unreadable files that are there and cannot be read, each with the reason
 */
record KnownHosts(List<KnownHostsLine> lines, List<String> unreadable) {
    private static final int DEFAULT_PORT = 22;

    /** A file that is written by one thread at a time; other processes are kept out by a lock on the file. */
    private static final Object APPENDING = new Object();

    KnownHosts {
        lines = List.copyOf(lines);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads the files; one that is not there holds nothing. */
    static KnownHosts read(List<Path> files) {
        List<KnownHostsLine> lines = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Path file : files) {
            try {
                // a key or a comment in another encoding must not hide the rest
                List<String> texts = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
                for (int i = 0; i < texts.size(); i++) {
                    KnownHostsLine.parse(file + ":" + (i + 1), texts.get(i)).ifPresent(lines::add);
                }
            } catch (NoSuchFileException e) {
                // as if it were empty
            } catch (IOException e) {
                unreadable.add("\"%s\": %s".formatted(file, FileFailure.reason(e)));
            }
        }
        return new KnownHosts(lines, unreadable);
    }

    /** The name by which a host on a port stands in known_hosts, as put_host_port in OpenSSH's misc.c. */
    static String name(String host, int port) {
        String lower = host.toLowerCase(Locale.ROOT);
        return port == DEFAULT_PORT ? lower : "[%s]:%d".formatted(lower, port);
    }

    /** Where an authority stands that may sign the host's key; empty if none does. */
    Optional<String> authority(String host, int port) {
        return Stream.of(name(host, port), name(host, DEFAULT_PORT))
                .flatMap(name -> lines.stream().filter(line -> line.isAbout(name)))
                .filter(line -> line.marker() == KnownHostsLine.Marker.CERT_AUTHORITY)
                .map(KnownHostsLine::place)
                .findFirst();
    }

    /** What the files say of the key that a host has shown; a host on another port may also stand there without it. */
    HostKeyVerdict judge(String host, int port, PublicKey key) {
        HostKeyVerdict verdict = judge(name(host, port), key);
        if (verdict.state() == HostKeyVerdict.State.UNKNOWN && port != DEFAULT_PORT) {
            HostKeyVerdict withoutPort = judge(name(host, DEFAULT_PORT), key);
            return withoutPort.isTrusted() ? withoutPort : verdict;
        }
        return verdict;
    }

    private HostKeyVerdict judge(String name, PublicKey key) {
        List<KnownHostsLine> about =
                lines.stream().filter(line -> line.isAbout(name)).toList();
        PublicKey plain = HandshakeRecorder.plain(key);
        String blob = encode(plain);
        String authority = key instanceof OpenSshCertificate certificate ? encode(certificate.getCaPubKey()) : "";

        List<String> revoked = places(
                about,
                line -> line.marker() == KnownHostsLine.Marker.REVOKED
                        && (line.key().equals(blob) || line.key().equals(authority)));
        if (!revoked.isEmpty()) {
            return new HostKeyVerdict(HostKeyVerdict.State.REVOKED, revoked);
        }
        List<String> known = places(about, line -> switch (line.marker()) {
            case CERT_AUTHORITY -> line.key().equals(authority);
            case NONE -> line.key().equals(blob);
            case REVOKED -> false;
        });
        if (!known.isEmpty()) {
            return new HostKeyVerdict(HostKeyVerdict.State.KNOWN, known);
        }
        String type = KeyUtils.getKeyType(plain);
        List<String> others = places(about, line -> line.marker() == KnownHostsLine.Marker.NONE);
        List<String> changed = places(
                about,
                line -> line.marker() == KnownHostsLine.Marker.NONE
                        && line.type().equals(type));
        return changed.isEmpty()
                ? new HostKeyVerdict(HostKeyVerdict.State.UNKNOWN, others)
                : new HostKeyVerdict(HostKeyVerdict.State.CHANGED, changed);
    }

    private static List<String> places(List<KnownHostsLine> lines, Predicate<KnownHostsLine> predicate) {
        return lines.stream().filter(predicate).map(KnownHostsLine::place).toList();
    }

    /**
     * Which host key algorithms lead to a key that the host is known by. ssh asks for these first, or a host that is
     * known by its ECDSA key would show its Ed25519 key and be unknown.
     */
    Predicate<String> algorithmsFor(String host, int port) {
        List<KnownHostsLine> about = Stream.of(name(host, port), name(host, DEFAULT_PORT))
                .distinct()
                .flatMap(name -> lines.stream().filter(line -> line.isAbout(name)))
                .filter(line -> line.marker() != KnownHostsLine.Marker.REVOKED)
                .toList();
        return algorithm -> about.stream()
                .anyMatch(line -> KeyUtils.isCertificateAlgorithm(algorithm)
                        ? line.marker() == KnownHostsLine.Marker.CERT_AUTHORITY
                        : line.marker() == KnownHostsLine.Marker.NONE
                                && line.type().equals(KeyUtils.getCanonicalKeyType(algorithm)));
    }

    /**
     * Remembers the key of a host that no file knows, in the first file; looks again first, since another thread or
     * another program may have been faster.
     */
    static HostKeyVerdict add(List<Path> files, String host, int port, PublicKey key) throws IOException {
        Path file = files.get(0).toAbsolutePath();
        synchronized (APPENDING) {
            createPrivately(file);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                HostKeyVerdict now = read(files).judge(host, port, key);
                if (now.state() == HostKeyVerdict.State.UNKNOWN && now.where().isEmpty() && lock.isValid()) {
                    append(channel, line(name(host, port), key));
                    return new HostKeyVerdict(HostKeyVerdict.State.ADDED, List.of(file.toString()));
                }
                return now;
            }
        }
    }

    private static void createPrivately(Path file) throws IOException {
        Files.createDirectories(
                file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            // the file is there already, and its mode is its owner's choice
        }
    }

    /** In one write, and on a line of its own even if the last line has no end. */
    private static void append(FileChannel channel, String line) throws IOException {
        long size = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        boolean open = size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
        channel.write(ByteBuffer.wrap(((open ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8)), size);
    }

    /** The line of a known_hosts file that makes the key known. */
    static String line(String name, PublicKey key) {
        PublicKey plain = HandshakeRecorder.plain(key);
        return "%s %s %s".formatted(name, KeyUtils.getKeyType(plain), encode(plain));
    }

    private static String encode(PublicKey key) {
        ByteArrayBuffer buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(key);
        return KnownHostsLine.key(buffer.getCompactData());
    }
}
