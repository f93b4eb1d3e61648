package dev.govanity.backend.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * A netrc file as the go command reads it: as cmd/go/internal/auth (go1.24 and later).
 *
 * <p>Words go in pairs, line by line; {@code default} means nothing and quotes mean themselves. What
 * {@code environment} names is the beginning of a URL, host and port and whole path elements, and the longest that is
 * there counts; of two for the same the first.
 */
final class GoNetrc {
    private final Map<String, Login> logins = new HashMap<>();
    private String environment = "";
    private String login = "";
    private String password = "";
    private int machineLine;

    private GoNetrc() {}

    /**
     * The login for a URL.
     *
     * @param text the file
     * @param file the file's name, to be shown
     * @return empty too if the URL is not https: go sends nothing then
     */
    static Optional<Login> find(String text, WebAddress url, String file) {
        if (!url.isTls()) {
            return Optional.empty();
        }
        GoNetrc netrc = new GoNetrc();
        netrc.read(text, file);
        return netrc.longest(url.hostAndPort() + url.file());
    }

    private void read(String text, String file) {
        boolean macro = false;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (macro) {
                macro = !line.isEmpty();
                continue;
            }
            StringTokenizer words = new StringTokenizer(line);
            while (words.countTokens() > 1) {
                String key = words.nextToken();
                macro |= key.equals("macdef");
                take(key, words.nextToken(), number);
                keepIfComplete(file);
            }
            if (words.hasMoreTokens() && words.nextToken().equals("default")) {
                return; // as go, for which a default has to be the last
            }
        }
    }

    private void take(String key, String value, int line) {
        switch (key) {
            case "machine" -> {
                environment = value;
                machineLine = line;
                login = "";
                password = "";
            }
            case "login" -> login = value;
            case "password" -> password = value;
            default -> {}
        }
    }

    private void keepIfComplete(String file) {
        if (environment.isEmpty() || login.isEmpty() || password.isEmpty()) {
            return;
        }
        String prefix = environment.startsWith("https://") ? environment.substring("https://".length()) : environment;
        logins.putIfAbsent(withoutSlash(prefix), new Login(login, password, "line " + machineLine + " of " + file));
        environment = "";
        login = "";
        password = "";
    }

    private Optional<Login> longest(String url) {
        String prefix = withoutSlash(url);
        while (!logins.containsKey(prefix)) {
            int slash = prefix.lastIndexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            prefix = prefix.substring(0, slash);
        }
        return Optional.of(logins.get(prefix));
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
