package dev.govanity.openssh;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The algorithms that OpenSSH's client once accepted by default. The releases are those that removed a name from the
 * client's lists in myproposal.h; the server's releases differ.
 */
public final class Retired {
    /** The best of each kind first. */
    private static final List<Row> ROWS = List.of(
            row(AlgorithmKind.KEX, "diffie-hellman-group14-sha1", "8.2"),
            row(AlgorithmKind.KEX, "diffie-hellman-group-exchange-sha1", "8.0"),
            row(AlgorithmKind.KEX, "diffie-hellman-group1-sha1", "7.0"),
            row(AlgorithmKind.HOST_KEY, "ssh-rsa-cert-v01@openssh.com", "8.8"),
            row(AlgorithmKind.HOST_KEY, "ssh-rsa", "8.8"),
            row(AlgorithmKind.HOST_KEY, "ssh-dss-cert-v01@openssh.com", "7.0", "10.0"),
            row(AlgorithmKind.HOST_KEY, "ssh-dss", "7.0", "10.0"),
            row(AlgorithmKind.CIPHER, "aes128-cbc", "7.6"),
            row(AlgorithmKind.CIPHER, "aes192-cbc", "7.6"),
            row(AlgorithmKind.CIPHER, "aes256-cbc", "7.6"),
            row(AlgorithmKind.CIPHER, "3des-cbc", "7.4"),
            row(AlgorithmKind.CIPHER, "rijndael-cbc@lysator.liu.se", "7.2", "8.5"),
            row(AlgorithmKind.CIPHER, "blowfish-cbc", "7.2", "7.6"),
            row(AlgorithmKind.CIPHER, "cast128-cbc", "7.2", "7.6"),
            row(AlgorithmKind.CIPHER, "arcfour256", "7.2", "7.6"),
            row(AlgorithmKind.CIPHER, "arcfour128", "7.2", "7.6"),
            row(AlgorithmKind.CIPHER, "arcfour", "7.2", "7.6"),
            row(AlgorithmKind.MAC, "hmac-sha1-96-etm@openssh.com", "7.2"),
            row(AlgorithmKind.MAC, "hmac-sha1-96", "7.2"),
            row(AlgorithmKind.MAC, "hmac-md5-etm@openssh.com", "7.2"),
            row(AlgorithmKind.MAC, "hmac-md5", "7.2"),
            row(AlgorithmKind.MAC, "hmac-md5-96-etm@openssh.com", "7.2"),
            row(AlgorithmKind.MAC, "hmac-md5-96", "7.2"),
            row(AlgorithmKind.MAC, "hmac-ripemd160-etm@openssh.com", "7.2", "7.6"),
            row(AlgorithmKind.MAC, "hmac-ripemd160", "7.2", "7.6"),
            row(AlgorithmKind.MAC, "hmac-ripemd160@openssh.com", "7.2", "7.6"),
            row(AlgorithmKind.USER_SIGNATURE, "ssh-rsa-cert-v01@openssh.com", "8.8"),
            row(AlgorithmKind.USER_SIGNATURE, "ssh-rsa", "8.8"),
            row(AlgorithmKind.USER_SIGNATURE, "ssh-dss-cert-v01@openssh.com", "7.0", "10.0"),
            row(AlgorithmKind.USER_SIGNATURE, "ssh-dss", "7.0", "10.0"));

    private Retired() {}

    /** The release since which the client refuses the algorithm, such as {@code 8.2}; empty if it is not retired. */
    public static Optional<String> since(AlgorithmKind kind, String name) {
        return find(kind, name).map(Row::since);
    }

    /**
     * The release since which no option enables the algorithm, because its code was removed; empty if an option still
     * does, or if it is not retired.
     */
    public static Optional<String> goneSince(AlgorithmKind kind, String name) {
        return find(kind, name).flatMap(Row::gone);
    }

    /**
     * The retired algorithms among the names, best first. Others are left out: they are current, or were never in
     * OpenSSH.
     */
    public static List<String> bestFirst(AlgorithmKind kind, Collection<String> names) {
        return ROWS.stream()
                .filter(row -> row.kind() == kind && names.contains(row.name()))
                .map(Row::name)
                .toList();
    }

    private static Optional<Row> find(AlgorithmKind kind, String name) {
        return ROWS.stream()
                .filter(row -> row.kind() == kind && row.name().equals(name))
                .findFirst();
    }

    private static Row row(AlgorithmKind kind, String name, String since) {
        return new Row(kind, name, since, Optional.empty());
    }

    private static Row row(AlgorithmKind kind, String name, String since, String gone) {
        return new Row(kind, name, since, Optional.of(gone));
    }

    private record Row(AlgorithmKind kind, String name, String since, Optional<String> gone) {}
}
