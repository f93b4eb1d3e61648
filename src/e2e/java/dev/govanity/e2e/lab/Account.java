package dev.govanity.e2e.lab;

import dev.govanity.TestCa;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/**
 * A user's account on one of the company's machines.
 *
 * @param environment what every program of the user sees
 */
record Account(Path home, Map<String, String> environment) {

    Account {
        environment = Map.copyOf(environment);
    }

    /** An account that trusts the company's authority, reaches the internet through the proxy, and has no logins. */
    static Account create(Path home, TestCa ca, ForwardProxy internet) throws IOException {
        write(home.resolve(".gitconfig"), "[http]\n\tsslCAInfo = %s\n".formatted(ca.certificate()));
        // otherwise the first go command of an account leaves a process behind that writes counters into it
        write(home.resolve(".config/go/telemetry/mode"), "off");
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        return new Account(
                home,
                Map.ofEntries(
                        Map.entry("HOME", home.toString()),
                        Map.entry("TMPDIR", temporary.toString()),
                        Map.entry("SSL_CERT_FILE", ca.certificate().toString()),
                        Map.entry("HTTP_PROXY", internet.url()),
                        Map.entry("HTTPS_PROXY", internet.url()),
                        // the only spelling that git's libcurl reads
                        Map.entry("http_proxy", internet.url()),
                        Map.entry("GOENV", "off"),
                        Map.entry("GOTOOLCHAIN", "local"),
                        // without it a module cache cannot be deleted as it is
                        Map.entry("GOFLAGS", "-modcacherw")));
    }

    /** The same account with this login in its netrc, and no other. */
    Account withLogin(String host, String login, String password) throws IOException {
        Path netrc =
                write(home.resolve(".netrc"), "machine %s login %s password %s\n".formatted(host, login, password));
        Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-------"));
        return this;
    }

    /** The same account, whose git uses the command for {@code ssh://} roots. */
    Account withSsh(String command) {
        Map<String, String> more = new HashMap<>(environment);
        more.put("GIT_SSH_COMMAND", command);
        return new Account(home, more);
    }

    Command command(Path program, Object... arguments) {
        return Command.of(program, arguments).in(home).with(environment);
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
