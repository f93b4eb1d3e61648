package dev.govanity.forge;

/** By what a repo root is reached, as far as forges tell their URLs apart by it. */
enum Transport {
    HTTP,
    SSH,
    OTHER;

    /** The one behind a scheme in lower case. */
    static Transport ofScheme(String scheme) {
        return switch (scheme) {
            case "http", "https" -> HTTP;
            case "ssh", "git+ssh", "ssh+git", "svn+ssh", "bzr+ssh" -> SSH;
            default -> OTHER;
        };
    }
}
