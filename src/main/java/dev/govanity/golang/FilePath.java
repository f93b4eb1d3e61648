package dev.govanity.golang;

import java.util.Optional;

/** The path of a file within a module, as it stands in the module's zip file. */
public final class FilePath {
    private FilePath() {}

    /**
     * Why no module can hold a file {@code path}: {@code malformed file path "…": …}, as
     * golang.org/x/mod/module CheckFilePath (go1.26). Unicode letters and most of ASCII's punctuation pass.
     */
    public static Optional<Refusal> check(String path) {
        return PathKind.FILE.check(path).map(refusal -> PathKind.FILE.malformed(path, refusal));
    }
}
