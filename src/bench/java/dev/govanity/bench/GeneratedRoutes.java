package dev.govanity.bench;

/** The routes of a large company, as {@code src/bench/lab/routes.py} generates them. */
final class GeneratedRoutes {
    private static final int PER_TEAM = 50;

    private GeneratedRoutes() {}

    /** With a leading slash. */
    static String path(int index) {
        return "/go/team%05d/mod%07d".formatted(index / PER_TEAM, index);
    }

    static String repoRoot(int index) {
        return "https://git.mycompany.com/team%05d/mod%07d.git".formatted(index / PER_TEAM, index);
    }

    /** A vanity.yaml. */
    static String yaml(int routes) {
        StringBuilder text = new StringBuilder("host: bench.mycompany.com\npaths:\n");
        for (int index = 0; index < routes; index++) {
            text.append("  ").append(path(index)).append(":\n");
            text.append("    repo: ").append(repoRoot(index)).append("\n    vcs: git\n");
        }
        return text.toString();
    }
}
