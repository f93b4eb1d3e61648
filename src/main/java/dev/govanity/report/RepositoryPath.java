package dev.govanity.report;

import java.nio.charset.StandardCharsets;

/** The names of files, for services that look them up in a repository. */
final class RepositoryPath {
    private static final String UNESCAPED = "-._~/";

    private RepositoryPath() {}

    /** The name without a leading {@code ./}, which GitHub and GitLab treat as a directory. */
    static String of(String name) {
        return name.replaceFirst("^(\\./+)+", "");
    }

    /** The same as a URI reference: a {@code file} URI for an absolute name, a relative reference for others. */
    static String uri(String name) {
        StringBuilder uri = new StringBuilder(name.startsWith("/") ? "file://" : "");
        for (byte octet : of(name).getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean letterOrDigit = character < 0x80 && Character.isLetterOrDigit(character);
            if (letterOrDigit || UNESCAPED.indexOf(character) >= 0) {
                uri.append(character);
            } else {
                uri.append(String.format("%%%02X", (int) character));
            }
        }
        return uri.toString();
    }
}
