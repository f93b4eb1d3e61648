package dev.govanity.backend.http;

import dev.govanity.forge.Forge;
import dev.govanity.forge.HostKinds;
import dev.govanity.forge.RootFault;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.Vcs;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an answer holds no refs, and what to do about it.
 *
 * @param git who asked
 * @param kinds what hosts are
 * @param repoRoot what was asked for
 * @param page the answer
 */
record RefusedPage(HttpFetcher git, HostKinds kinds, String repoRoot, FetchResult.Page page) {
    private static final Pattern HTTPS_WANTED =
            Pattern.compile("(?i)HTTP request (was sent )?to (an )?HTTPS (port|server)");

    /**
     * Of a redirect to an address that does not end as git's question does: git cannot tell the repository's new root.
     */
    Concern redirectedElsewhere() {
        String where = page.last().shown();
        if (page.isHtml()
                || FetchResult.Page.SIGN_IN.matcher(page.last().file()).find()) {
            return loginPage("redirects to the web page \"" + where + "\"");
        }
        return page.isSuccess()
                ? new Concern(
                        Reason.NOT_A_REPOSITORY,
                        subject() + "redirects to \"" + where + "\", which is no repository",
                        mending())
                : status();
    }

    /** Of an answer with a status that says no. */
    Concern status() {
        Reason reason = HttpStatus.reason(page.status());
        String answers = subject() + "answers " + HttpStatus.text(page.status());
        return switch (reason) {
            case HTTP_UNAUTHORIZED -> new LoginAdvice(git, repoRoot, page, forge()).unauthorized();
            case HTTP_FORBIDDEN -> new Concern(reason, answers + login(), rights());
            case HTTP_NOT_FOUND -> new Concern(reason, answers + login(), notFound());
            case HTTP_SERVER_ERROR -> new Concern(reason, answers + retryAfter(), serverTrouble());
            default -> new Concern(reason, answers, unexpected());
        };
    }

    private String retryAfter() {
        String wait = SafeText.line(page.header("Retry-After"));
        return wait.isEmpty() ? "" : ", and asks to be left alone for " + seconds(wait);
    }

    private List<String> serverTrouble() {
        return List.of(
                page.status() == 429
                        ? "ask less often, or have the server's limit raised for this machine"
                        : "look into the log of the server");
    }

    /** Retry-After is a number of seconds or a date. */
    private static String seconds(String wait) {
        return wait.matches("[0-9]+") ? wait + " s" : "a while: " + wait;
    }

    private List<String> unexpected() {
        List<String> advice = mending();
        if (HTTPS_WANTED.matcher(page.text()).find()) {
            advice.add("write https:// into the repo root: the port speaks TLS");
        }
        return advice;
    }

    /** Of a success that is something else. */
    Concern noRefs() {
        if (page.isHtml()) {
            return loginPage("answers " + page.status() + " with a web page");
        }
        String type = SafeText.line(page.contentType());
        if (page.text().startsWith("001e# service=git-upload-pack")) {
            return new Concern(
                    Reason.NOT_A_REPOSITORY,
                    subject() + "sends refs as \"" + type + "\", which git refuses",
                    "have the proxy before the server leave its Content-Type alone");
        }
        return new Concern(
                Reason.NOT_A_REPOSITORY,
                subject() + "answers " + page.status() + (type.isEmpty() ? "" : " with \"" + type + "\"")
                        + " and no refs",
                mending());
    }

    private Concern loginPage(String what) {
        List<String> advice = mending();
        advice.addAll(new LoginAdvice(git, repoRoot, page, forge()).afterLoginPage());
        return new Concern(Reason.HTTP_LOGIN_PAGE, subject() + what, advice);
    }

    private List<String> notFound() {
        List<String> advice = mending();
        Optional<Login> known = git.login(repoRoot);
        if (page.sent().isPresent()) {
            advice.addAll(rights());
        } else if (known.isPresent()) {
            advice.add("the login of \"" + known.get().shownName() + "\" in "
                    + known.get().origin()
                    + " was not sent, because git sends it only after a 401; forges say 404 of private"
                    + " repositories too");
        } else {
            advice.add("see whether the path is right; forges say 404 of private repositories too");
        }
        return advice;
    }

    private List<String> rights() {
        return List.of(page.sent()
                .map(login -> "give \"" + login.shownName() + "\" the right to read the repository")
                .orElse("see whether the server lets this machine in"));
    }

    /** What the kind of host that the root is on has to say about the root. */
    private List<String> mending() {
        List<String> advice = new ArrayList<>();
        for (RootFault finding :
                RootReview.of(repoRoot, Optional.of(Vcs.GIT), kinds).findings()) {
            if (!finding.help().isEmpty()) {
                advice.add(finding.help());
            }
        }
        return advice;
    }

    private String login() {
        return page.sent().map(login -> " to \"" + login.shownName() + "\"").orElse("");
    }

    private String subject() {
        return "\"" + WebAddress.masked(repoRoot) + "\" ";
    }

    /** The kind of the host: by the root, or else by the host's own headers. */
    private Forge forge() {
        Forge byRoot = Forge.of(repoRoot, kinds);
        return byRoot == Forge.PLAIN ? SelfDescription.forge(page) : byRoot;
    }
}
