package dev.govanity.forge;

/** What can be wrong with a repo root, as go, git, ssh and the forges see it. */
public enum Fault {
    /** White space before or after it. */
    SPACE_AROUND,
    /** White space within: the go command splits the fields of a tag there. */
    SPACE,
    /** An invisible character, such as U+200B or U+202E. */
    INVISIBLE_CHARACTER,
    /** {@code codecommit::…}, {@code ext::…}: git would start a helper program. */
    REMOTE_HELPER,
    /** {@code /srv/x}, {@code ./x}, {@code C:\x}, {@code file://…}: a repository on the machine itself. */
    LOCAL_PATH,
    /** {@code github.com/a/b}. */
    NO_SCHEME,
    /** {@code https:/h/x}. */
    FEW_SLASHES,
    /** {@code git@h:go/foo.git}: git's short form of ssh URLs. */
    SCP_LIKE,
    /** {@code git@h:2222/foo.git}: git reads a path, people read a port. */
    AMBIGUOUS_PORT,
    /** {@code HTTPS://…}. */
    UPPER_CASE_SCHEME,
    /** {@code foo://…}: a scheme that the vcs does not know. */
    UNKNOWN_SCHEME,
    /** {@code git+ssh://…}. */
    DEPRECATED_SCHEME,
    /** {@code https:///x}. */
    NO_HOST,
    /** A host or user that ssh would take for an option. */
    LEADING_DASH,
    /** A password or token, which anyone could read in the tag. */
    CREDENTIALS,
    /** {@code https://bob@h/x}. */
    USER_UNDER_HTTPS,
    /** {@code ssh://me@corp@h/x}. */
    SECOND_AT,
    /** {@code ssh://CORP\me@h/x}: a character that Go refuses in user info. */
    UNESCAPED_USER,
    /** {@code ssh://h/x}. */
    SSH_WITHOUT_USER,
    /** {@code ssh://git@h:go/foo.git}. */
    PORT_IS_PATH,
    /** {@code ssh://git@h:2222:go/foo.git}, or an IPv6 address without brackets. */
    TWO_COLONS,
    /** {@code https://[::ffff:10.10.30.30]/x}: an IPv4 address written as IPv6. */
    IPV4_MAPPED_ADDRESS,
    /** {@code ssh://git@h:/x}. */
    EMPTY_PORT,
    /** {@code ssh://git@h:022/x}. */
    PORT_WITH_LEADING_ZERO,
    /** Port 0, or one above 65535. */
    PORT_OUT_OF_RANGE,
    /** {@code ssh://git@h:443/x}. */
    HTTP_PORT_UNDER_SSH,
    /** {@code https://h:29418/x}. */
    SSH_PORT_UNDER_HTTP,
    /** {@code ssh://git@h}. */
    NO_PATH,
    /** {@code https://h/x.git?ref=main}. */
    QUERY_OR_FRAGMENT,
    /** {@code https://h/x.git/}. */
    SLASH_AFTER_DOT_GIT,
    /** A clone URL without its {@code .git}. */
    MISSING_DOT_GIT,
    /** {@code .git} where the forge has none. */
    FORBIDDEN_DOT_GIT,
    /** A page for people instead of the clone URL. */
    BROWSER_URL,
    /** Gerrit over http without {@code /a/}. */
    GERRIT_WITHOUT_A,
    /** Azure DevOps has different paths for ssh and https. */
    AZURE_LAYOUT,
    /** Bitbucket Data Center has {@code /scm/} in http URLs, and only there. */
    BITBUCKET_LAYOUT,
    /** CodeCommit's paths begin with {@code /v1/repos/}. */
    CODECOMMIT_LAYOUT,
    /** sourcehut's paths have a tilde before the user. */
    SOURCEHUT_LAYOUT,
    /** A path that cannot be a repository on a forge with one layout for all: {@code https://github.com/o/r/x}. */
    FORGE_LAYOUT,
    /** {@code https//h/x}. */
    MISSING_COLON,
    /** {@code https://${HOST}/x}: a variable or template that was not replaced. */
    PLACEHOLDER,
    /** {@code https://h/x.git} with a version control system other than git. */
    VCS_MISMATCH,
    /** Longer than an argument of a program may be. */
    TOO_LONG,
    /** Go's URL parser refuses it for any other reason. */
    INVALID_URL
}
