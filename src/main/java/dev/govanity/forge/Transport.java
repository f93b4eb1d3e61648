package dev.govanity.forge;

/** The transport of a repo root, as far as the URLs of forges differ by it. */
enum Transport {
    HTTP,
    SSH,
    OTHER;

    /** The transport of a lower-case scheme. */
    static Transport ofScheme(String scheme) {
        return switch (scheme) {
            case "http", "https" -> HTTP;
            case "ssh", "git+ssh", "ssh+git", "svn+ssh", "bzr+ssh" -> SSH;
            default -> OTHER;
        };
    }
}
