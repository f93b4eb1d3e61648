package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.ProxyEscape;
import dev.govanity.golang.Quote;
import dev.govanity.golang.Semver;
import dev.govanity.golang.Verdict;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Foreign;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.Http;
import dev.govanity.outcome.Outcome;
import dev.govanity.outcome.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks a module proxy for the versions of each route's module, as cmd/go/internal/modfetch proxyRepo does (go1.26).
 *
 * <p>A route whose config names no host has no module path: then it is only seen whether the proxy answers at all.
 */
public final class GoproxyProbe implements Probe {
    /** What go reads at most of a list. */
    private static final long MAX_BYTES = 16L << 20;

    private final HttpFetcher go;

    /** @param go a fetcher with go's manners */
    public GoproxyProbe(HttpFetcher go) {
        this.go = Objects.requireNonNull(go, "go");
    }

    @Override
    public Outcome reach(Target target, Deadline deadline) {
        Findings findings = new Findings();
        for (Target.Route route : target.routes()) {
            if (!ask(target.repoRoot(), route.importPath(), deadline, findings)) {
                break;
            }
        }
        return new Outcome(findings.concerns, findings.modules, Optional.empty(), findings.http, Optional.empty());
    }

    private static final class Findings {
        private final List<Concern> concerns = new ArrayList<>();
        private final List<GoModule> modules = new ArrayList<>();
        private Optional<Http> http = Optional.empty();

        private void add(Concern concern) {
            if (concerns.stream()
                    .noneMatch(known -> known.reason() == concern.reason()
                            && known.message().equals(concern.message()))) {
                concerns.add(concern);
            }
        }
    }

    /** Asks about one module; false if the proxy cannot be reached at all, so that it need not be asked again. */
    private boolean ask(String base, String importPath, Deadline deadline, Findings findings) {
        Verdict<String> escaped = ProxyEscape.escapePath(importPath);
        String root = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        String url = escaped instanceof Verdict.Accepted<String> path ? root + "/" + path.value() : root + "/";
        boolean isModule = escaped instanceof Verdict.Accepted<String>;
        Fetch fetch = go.fetch(isModule ? url + "/@v/list" : url, Map.of(), MAX_BYTES, deadline);
        if (fetch instanceof Fetch.Lost lost) {
            findings.add(lost.concern());
            findings.http = lost.http();
            return false;
        }
        Fetch.Page page = (Fetch.Page) fetch;
        findings.http = Optional.of(page.http());
        page.concerns().forEach(findings::add);
        if (isModule) {
            return list(importPath, url, page, deadline, findings);
        }
        if (page.status() >= 500) {
            findings.add(refused("module proxy \"" + page.asked().shown() + "\"", page));
        }
        return true;
    }

    private boolean list(String module, String url, Fetch.Page page, Deadline deadline, Findings findings) {
        if (page.isSuccess() && page.isHtml()) {
            findings.add(notAProxy(page));
        } else if (page.status() == 200) {
            findings.modules.add(new GoModule(module, versions(page), Optional.empty()));
        } else if (page.status() == 404 || page.status() == 410) {
            return latest(module, url, page, deadline, findings);
        } else {
            findings.add(refused("module " + module, page));
        }
        return true;
    }

    /** A proxy may know a module without knowing its versions. */
    private boolean latest(String module, String url, Fetch.Page noList, Deadline deadline, Findings findings) {
        Fetch fetch = go.fetch(url + "/@latest", Map.of(), MAX_BYTES, deadline);
        if (fetch instanceof Fetch.Lost lost) {
            findings.add(lost.concern());
            return false;
        }
        Fetch.Page page = (Fetch.Page) fetch;
        if (page.status() == 200 && page.text().contains("\"Version\"")) {
            findings.modules.add(new GoModule(module, List.of(), Optional.empty()));
        } else {
            findings.add(noList.isHtml() && page.isHtml() ? notAProxy(noList) : refused("module " + module, noList));
        }
        return true;
    }

    /** As proxyRepo.Versions: what is valid and no pseudo-version, in the order of semver. */
    private static List<String> versions(Fetch.Page page) {
        return new String(page.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s+", 2)[0])
                .filter(version -> Semver.parse(version)
                        .filter(parsed -> !parsed.isPseudo())
                        .isPresent())
                .sorted(Semver::compare)
                .toList();
    }

    private static Concern notAProxy(Fetch.Page page) {
        return new Concern(
                Reason.NOT_A_PROXY,
                "\"" + page.asked().shown() + "\" answers " + page.status() + " with a web page",
                "write the base URL of a module proxy, such as https://goproxy.mycompany.com, or another vcs");
    }

    /** In go's words. */
    private Concern refused(String what, Fetch.Page page) {
        String text = what + ": reading " + page.asked().shown() + ": " + HttpStatus.text(page.status());
        String detail = page.contentType().startsWith("text/plain") ? Foreign.line(page.text()) : "";
        return new Concern(
                HttpStatus.reason(page.status()),
                detail.isEmpty() ? text : text + "; server response: " + detail,
                advice(page));
    }

    private List<String> advice(Fetch.Page page) {
        return switch (page.status()) {
            case 401, 403 ->
                page.sent().isPresent()
                        ? List.of("see whether the password of "
                                + Quote.quote(page.sent().get().name()) + " in "
                                + page.sent().get().origin() + " is right, and whether it may read the module")
                        : credentials(page.last());
            case 404, 410 ->
                List.of("see whether the proxy fetches this module by itself: its log tells why it says "
                        + page.status());
            default -> List.of("look into the log of the proxy");
        };
    }

    private List<String> credentials(WebAddress proxy) {
        if (!proxy.isTls()) {
            return List.of("write https:// into the repo root: go sends no login over http");
        }
        List<String> advice = new ArrayList<>();
        go.netrc()
                .asCurl(proxy)
                .ifPresent(gits ->
                        advice.add(gits.origin() + " is for git alone: go wants the port as well, and no default"));
        advice.add("write into " + go.netrc().file() + " of the user who fetches: machine " + proxy.hostAndPort()
                + " login USER password TOKEN");
        return advice;
    }
}
