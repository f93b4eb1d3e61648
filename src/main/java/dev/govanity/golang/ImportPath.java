package dev.govanity.golang;

import java.util.Optional;

/** The path by which Go code imports a package, and the test whether one path is below another. */
public final class ImportPath {
    private ImportPath() {}

    /**
     * Why {@code path} cannot be imported: {@code malformed import path "…": …}, as
     * golang.org/x/mod/module CheckImportPath (go1.26). Every module path passes, and so do {@code +} and
     * elements that begin with a dot.
     */
    public static Optional<Refusal> check(String path) {
        return PathKind.IMPORT.check(path).map(refusal -> PathKind.IMPORT.malformed(path, refusal));
    }

    /**
     * Whether {@code path} is {@code prefix} or lies below it by whole path elements, as cmd/go
     * str.HasPathPrefix: case-sensitive; everything is below "", and {@code a/} has {@code a/b} below it, but
     * not {@code a}.
     */
    public static boolean hasPrefix(String path, String prefix) {
        if (!path.startsWith(prefix)) {
            return false;
        }
        return prefix.isEmpty()
                || path.length() == prefix.length()
                || prefix.endsWith("/")
                || path.charAt(prefix.length()) == '/';
    }
}
