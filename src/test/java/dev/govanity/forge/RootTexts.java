package dev.govanity.forge;

import dev.govanity.property.Samples;

/** Texts that stand in the way of repo roots: right ones, wrong ones, and ones with a character too many or too few. */
final class RootTexts {
    private static final String[] SCHEME = {
        "",
        "ssh://",
        "https://",
        "http://",
        "git://",
        "git+ssh://",
        "SSH://",
        "Https://",
        "svn+ssh://",
        "foo://",
        "file://",
        "https:/",
        "ssh:",
        "//",
        "://",
        "/",
        "./",
        "ext::",
        "C:\\"
    };

    private static final String[] USER = {
        "", "git@", "@", "me@corp@", "CORP\\me@", "a b@", "hg@", "git:@", "-u@", "ü@", "[git@"
    };

    private static final String[] HOST = {
        "h",
        "10.10.30.30",
        "github.com",
        "gitlab.mycompany.com",
        "gerrit.mycompany.com",
        "git.sr.ht",
        "[::1]",
        "::1",
        "fe80::1",
        "[h:2222]",
        "",
        "-h",
        "a b",
        "ssh.dev.azure.com",
        "dev.azure.com",
        "bitbucket.mycompany.com",
        "git-codecommit.us-east-1.amazonaws.com",
        "ssh.github.com",
        "h^x",
        "GitHub.com"
    };

    private static final String[] PORT = {
        "",
        "",
        "",
        ":",
        ":22",
        ":2222",
        ":0",
        ":022",
        ":99999",
        ":443",
        ":29418",
        ":7999",
        ":go",
        ":~",
        ":80:90",
        ":2222:go",
        ":８０",
        ":+80",
        ": "
    };

    private static final String[] PATH = {
        "",
        "/",
        "/go/foo.git",
        "go/foo.git",
        "/o/r",
        "/o/r.git/",
        "/~u/r",
        "/u/r.git",
        "/scm/KEY/r.git",
        "/v3/o/p/r",
        "/o/p/_git/r",
        "/o/p/r",
        "/v1/repos/R",
        "/R.git",
        "/g/p/-/tree/main",
        "/o/r/blob/main/x.go#L1",
        "/a b.git",
        "/x%20y.git",
        "/x%zz",
        "/x.git?ref=main",
        "/x.git#main",
        " ",
        "/ü.git",
        "/a/b:c",
        "/-/",
        "/.git",
        "2222/x",
        "/x\n"
    };

    private RootTexts() {}

    static String any(Samples samples) {
        if (samples.chance(1, 10)) {
            return samples.anyText(20);
        }
        String root = samples.of(SCHEME) + samples.of(USER) + samples.of(HOST) + samples.of(PORT) + samples.of(PATH);
        return samples.chance(1, 3)
                ? root
                : mutate(
                        root,
                        samples.between(0, 60),
                        samples.between(0, 2),
                        samples.text("/:@[]#?% .-~a1\\\t\u00a0é", 0, 2));
    }

    private static String mutate(String text, int at, int cut, String inserted) {
        int start = Math.min(at, text.length());
        int end = Math.min(start + cut, text.length());
        return text.substring(0, start) + inserted + text.substring(end);
    }
}
