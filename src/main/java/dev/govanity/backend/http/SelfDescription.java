package dev.govanity.backend.http;

import dev.govanity.forge.Forge;

/** The kind of forge that a web server shows to be in its headers, where its name tells nothing. */
final class SelfDescription {
    private SelfDescription() {}

    /** {@link Forge#PLAIN} if nothing tells. */
    static Forge forge(FetchResult.Page page) {
        Challenges challenges = Challenges.of(page.headers());
        if (challenges.mentions("gerrit")) {
            return Forge.GERRIT;
        }
        if (challenges.mentions("gitlab") || hasHeader(page, "X-Gitlab-Meta")) {
            return Forge.GITLAB;
        }
        if (challenges.mentions("gitea") || challenges.mentions("forgejo")) {
            return Forge.GITEA;
        }
        if (challenges.mentions("bitbucket") || hasHeader(page, "X-AREQUESTID")) {
            return Forge.BITBUCKET_DC;
        }
        if (hasHeader(page, "X-TFS-ProcessId") || hasHeader(page, "X-VSS-E2EID")) {
            return Forge.AZURE_SERVER;
        }
        return hasHeader(page, "X-GitHub-Request-Id") ? Forge.GITHUB : Forge.PLAIN;
    }

    private static boolean hasHeader(FetchResult.Page page, String name) {
        return page.headers().firstValue(name).isPresent();
    }
}
