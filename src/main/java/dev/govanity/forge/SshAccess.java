package dev.govanity.forge;

import java.util.List;
import java.util.Optional;

/**
 * How a forge is reached over ssh.
 *
 * @param account the account that all users share; empty if each user has one, or none is known
 * @param port its default ssh port
 * @param onlySsh names of hosts where it speaks only ssh, even on port 443
 * @param refused an account of other forges that it does not have
 * @param fromHome whether a scp-like path without a slash is read from the account's home directory
 */
record SshAccess(
        Optional<String> account, int port, List<String> onlySsh, Optional<RefusedAccount> refused, boolean fromHome) {
    private static final int USUAL_PORT = 22;

    /**
     * An account that people write but that a forge does not have.
     *
     * @param what what is wrong with the repo root: {@code names …}
     * @param why what to write instead
     */
    record RefusedAccount(String name, Fault fault, String what, String why) {}

    /** All users share this account. */
    static SshAccess account(String name) {
        return new SshAccess(Optional.of(name), USUAL_PORT, List.of(), Optional.empty(), false);
    }

    /** Each user has an account, or none is known. */
    static SshAccess ownAccounts() {
        return new SshAccess(Optional.empty(), USUAL_PORT, List.of(), Optional.empty(), false);
    }

    SshAccess port(int number) {
        return new SshAccess(account, number, onlySsh, refused, fromHome);
    }

    SshAccess alsoOn(String... hosts) {
        return new SshAccess(account, port, List.of(hosts), refused, fromHome);
    }

    SshAccess without(RefusedAccount other) {
        return new SshAccess(account, port, onlySsh, Optional.of(other), fromHome);
    }

    SshAccess fromHomeDirectory() {
        return new SshAccess(account, port, onlySsh, refused, true);
    }
}
