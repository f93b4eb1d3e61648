package dev.govanity.forge;

import java.util.Optional;

/**
 * A repo root, split into parts as git would split it, even if it is invalid. Go's URL parser stops at the first error;
 * this gives the parts around it.
 *
 * <p>A missing part is an empty Optional; a part without characters is an empty {@link RootPart}. A {@link Form#LOCAL}
 * or {@link Form#HELPER} root is all path.
 *
 * @param body the root as written, without the white space around it
 * @param form what the text looks like
 * @param scheme without its colon
 * @param userInfo the part of the authority before its last {@code @}
 * @param host without a port; an address has brackets in a URL, and none in a scp-like root
 * @param port the text after the host's colon, a number or not; an scp-like root has one only in brackets
 * @param path everything after the authority or, in a scp-like root, after the colon; in a URL up to its query
 * @param suffix query and fragment, from the first question mark or hash sign on; only in a URL
 */
record RootParts(
        RootPart body,
        Form form,
        Optional<RootPart> scheme,
        Optional<RootPart> userInfo,
        RootPart host,
        Optional<RootPart> port,
        RootPart path,
        Optional<RootPart> suffix) {

    /** What a text looks like, as git's connect.c and transport.c (2.55) decide, plus some kinds of mistakes. */
    enum Form {
        /** {@code scheme://authority/path}. */
        URL,
        /** {@code https:/h/p} or {@code ssh:h/p}: a scheme, but not two slashes. */
        FEW_SLASHES,
        /** {@code user@host:path}: a colon, and no slash before the first one. */
        SCP_LIKE,
        /** {@code helper::anything}. */
        HELPER,
        /** {@code host.name/path}, {@code user@host/path} or {@code //host/path}. */
        NO_SCHEME,
        /** A path on the machine itself. */
        LOCAL
    }

    /** Splits {@code text}; white space around it belongs to no part. */
    static RootParts of(String text) {
        return new RootParser(text, true).parse();
    }

    /** Splits {@code text} as git does, without treating any form that git accepts as a mistake. */
    static RootParts asGit(String text) {
        return new RootParser(text, false).parse();
    }

    Transport transport() {
        return switch (form) {
            case URL, FEW_SLASHES -> Transport.ofScheme(schemeName());
            case SCP_LIKE -> Transport.SSH;
            case HELPER, NO_SCHEME, LOCAL -> Transport.OTHER;
        };
    }

    /** The root as written. */
    String text() {
        return body.whole();
    }

    /** The scheme in lower case; "" if there is none. */
    String schemeName() {
        return scheme.map(RootPart::lowerCase).orElse("");
    }

    /** The host in lower case. */
    String hostName() {
        return host.lowerCase();
    }

    /** The user info as written; "" if there is none. */
    String userText() {
        return userInfo.map(RootPart::text).orElse("");
    }

    /** The port; 0 if there is none, or if it is invalid. */
    int portNumber() {
        return port.map(RootPart::text)
                .filter(UrlText::isPort)
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** User, host and port. */
    RootPart authority() {
        return new RootPart(
                text(), userInfo.orElse(host).start(), port.orElse(host).end());
    }

    /** Host and port. */
    RootPart hostAndPort() {
        return new RootPart(text(), host.start(), port.orElse(host).end());
    }

    /** Everything after the scheme and its slashes. */
    RootPart afterScheme() {
        return new RootPart(text(), authority().start(), body.end());
    }

    /** The path with query and fragment. */
    RootPart pathAndSuffix() {
        return new RootPart(text(), path.start(), suffix.orElse(path).end());
    }

    /** The root without its user info and the {@code @} after it. */
    String withoutUser() {
        return userInfo.map(user -> user.widened(0, 1).replacedBy("")).orElse(text());
    }
}
