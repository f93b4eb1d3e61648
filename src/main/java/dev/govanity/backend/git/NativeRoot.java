package dev.govanity.backend.git;

import dev.govanity.backend.ssh.SshAddress;
import dev.govanity.golang.GoUrl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repo root of those that git reaches by its own means, taken apart as its parse_connect_url (connect.c, 2.55): a URL, or
 * scp-like as only {@code url.<base>.insteadOf} can make it.
 *
 * @param daemon whether git asks a {@code git daemon}; otherwise it calls ssh
 * @param address the host; a daemon takes no user
 * @param path as it is sent to the host
 */
record NativeRoot(boolean daemon, SshAddress address, String path) {
    /** Only in lower case. */
    private static final Pattern URL = Pattern.compile("(?:git|ssh|git\\+ssh|ssh\\+git)://.*", Pattern.DOTALL);

    /** No slash before the first colon; brackets hold an IPv6 address, or host and port. */
    private static final Pattern SCP_LIKE = Pattern.compile(
            "(?:(?<user>[^/:\\[]*)@)?(?:\\[(?<bracketed>[^\\]/]+)\\]|(?<host>[^/:\\[@]+)):(?<path>.+)", Pattern.DOTALL);

    /** {@code ext::…} has git run a program. */
    private static final Pattern HELPER = Pattern.compile("[A-Za-z0-9+.-]+::");

    private static final Pattern USER_IN_BRACKETS = Pattern.compile("^\\[([^@\\]/]*)@");

    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>[^:]+):(?<port>[0-9]{1,5})");

    NativeRoot {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(path, "path");
    }

    /** Takes {@code root} apart; empty if git has another way to it, or refuses it. */
    static Optional<NativeRoot> of(String root) {
        Optional<NativeRoot> found = root.contains("://") ? ofUrl(root) : ofScpLike(root);
        // "strange pathname blocked": git fears that it be taken for an option
        return found.filter(there -> !there.path.isEmpty() && !there.path.startsWith("-"));
    }

    private static Optional<NativeRoot> ofUrl(String root) {
        Optional<GoUrl> url = GoUrl.parse(root).accepted();
        if (!URL.matcher(root).matches() || url.isEmpty() || url.get().host().isEmpty()) {
            return Optional.empty();
        }
        // to git, question marks and hash signs belong to the path
        String path = decoded(root.substring(url.get().path().start()));
        return Optional.of(new NativeRoot(root.startsWith("git:"), SshAddress.of(root), fromHome(path)));
    }

    private static Optional<NativeRoot> ofScpLike(String root) {
        Matcher scp = SCP_LIKE.matcher(USER_IN_BRACKETS.matcher(root).replaceFirst("$1@["));
        if (!scp.matches() || HELPER.matcher(root).lookingAt()) {
            return Optional.empty();
        }
        String host = Objects.requireNonNullElse(scp.group("host"), scp.group("bracketed"));
        Matcher port = HOST_AND_PORT.matcher(host);
        SshAddress address = port.matches()
                ? new SshAddress(port.group("host"), OptionalInt.of(Integer.parseInt(port.group("port"))), user(scp))
                : new SshAddress(host, OptionalInt.empty(), user(scp));
        return Optional.of(new NativeRoot(false, address, fromHome(scp.group("path"))));
    }

    private static Optional<String> user(Matcher scp) {
        return Optional.ofNullable(scp.group("user")).filter(user -> !user.isEmpty());
    }

    /** The path without its slash where a tilde follows, which the host replaces by a home directory. */
    private static String fromHome(String path) {
        return path.startsWith("/~") ? path.substring(1) : path;
    }

    /** As git's url_decode: what is no escape stays, a plus sign too. */
    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' && i + 2 < bytes.length ? hexOctet(bytes[i + 1], bytes[i + 2]) : -1;
            out.write(octet > 0 ? octet : bytes[i]);
            i += octet > 0 ? 2 : 0;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hexOctet(byte high, byte low) {
        int upper = Character.digit(high, 16);
        int lower = Character.digit(low, 16);
        return upper < 0 || lower < 0 ? -1 : upper << 4 | lower;
    }

    /** What git has an ssh server run: the path quoted as in git's quote.c. */
    String command() {
        return "git-upload-pack '" + path.replace("'", "'\\''").replace("!", "'\\!'") + "'";
    }
}
