package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.Probe;
import dev.govanity.backend.probe.Target;
import dev.govanity.golang.ProxyEscape;
import dev.govanity.golang.Semver;
import dev.govanity.golang.Verdict;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.GoModule;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.ProbeOutcome;
import dev.govanity.outcome.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks a module proxy for the versions of each route's module, as cmd/go/internal/modfetch proxyRepo does (go1.26).
 *
 * <p>A route whose config names no host has no module path: then it is only seen whether the proxy answers at all.
 */
public final class GoproxyProbe implements Probe {
    /** What go reads at most of a list. */
    private static final long MAX_BYTES = 16L << 20;

    /** As much of a version's description as is the same for all. */
    private static final Pattern LATEST = Pattern.compile("^\\s*\\{.*\"Version\"\\s*:\\s*\"v[0-9]", Pattern.DOTALL);

    private final HttpFetcher go;

    /** @param go a fetcher with go's manners */
    public GoproxyProbe(HttpFetcher go) {
        this.go = Objects.requireNonNull(go, "go");
    }

    @Override
    public ProbeOutcome reach(Target target, Deadline deadline) {
        Visit run = new Visit(target.repoRoot(), deadline);
        for (Target.Route route : target.routes()) {
            if (!run.ask(route.importPath())) {
                break;
            }
        }
        return run.outcome();
    }

    /** One reach of a proxy, and what it has found so far. */
    private final class Visit {
        private final String base;
        private final Deadline deadline;
        private final List<Concern> concerns = new ArrayList<>();
        private final List<GoModule> modules = new ArrayList<>();
        private Optional<HttpInfo> http = Optional.empty();

        Visit(String repoRoot, Deadline deadline) {
            this.base = repoRoot.endsWith("/") ? repoRoot.substring(0, repoRoot.length() - 1) : repoRoot;
            this.deadline = deadline;
        }

        ProbeOutcome outcome() {
            return new ProbeOutcome(
                    concerns.stream().distinct().toList(), modules, Optional.empty(), http, Optional.empty());
        }

        /** Asks about one module; false if the proxy cannot be reached, so that it need not be asked again. */
        boolean ask(String importPath) {
            if (!(ProxyEscape.escapePath(importPath) instanceof Verdict.Accepted<String> escaped)) {
                return get(base + "/")
                        .map(page -> page.status() < 500
                                || concerns.add(refused("module proxy \"" + WebAddress.masked(base) + "\"", page)))
                        .isPresent();
            }
            String url = base + "/" + escaped.value();
            return get(url + "/@v/list")
                    .map(page -> list(importPath, url, page))
                    .orElse(false);
        }

        /** Empty if there is no answer, which is a concern then. */
        private Optional<FetchResult.Page> get(String url) {
            FetchResult answer = go.get(url, Map.of(), MAX_BYTES, deadline);
            if (answer instanceof FetchResult.Page page) {
                http = Optional.of(page.http());
                concerns.addAll(page.concerns());
                return Optional.of(page);
            }
            FetchResult.Lost lost = (FetchResult.Lost) answer;
            http = lost.http();
            concerns.add(lost.concern());
            return Optional.empty();
        }

        private boolean list(String module, String url, FetchResult.Page page) {
            if (page.isSuccess() && page.isHtml()) {
                concerns.add(notAProxy(page));
            } else if (page.status() == 200 && !versions(page).isEmpty()) {
                modules.add(new GoModule(module, versions(page), Optional.empty()));
            } else if (page.status() == 200 || (page.isHtml() && (page.status() == 404 || page.status() == 410))) {
                return get(url + "/@latest")
                        .map(latest -> latest(module, page, latest))
                        .orElse(false);
            } else {
                concerns.add(refused("module " + module, page));
            }
            return true;
        }

        /** A proxy may know a module without knowing its versions: then go takes what is latest. */
        private boolean latest(String module, FetchResult.Page list, FetchResult.Page latest) {
            if (list.status() != 200) {
                return concerns.add(latest.isHtml() ? notAProxy(list) : refused("module " + module, list));
            }
            if (latest.status() == 200) {
                return LATEST.matcher(latest.text()).find()
                        ? modules.add(new GoModule(module, List.of(), Optional.empty()))
                        : concerns.add(notAProxy(latest));
            }
            return concerns.add(new Concern(
                    Reason.HTTP_NOT_FOUND,
                    "module " + module + ": no matching versions for query \"latest\"",
                    "release a version of it, or see in the log of the proxy why it knows none"));
        }
    }

    /** As proxyRepo.Versions: what is valid and no pseudo-version, in the order of semver. */
    private static List<String> versions(FetchResult.Page page) {
        return new String(page.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().split("\\s+", 2)[0])
                .filter(version -> Semver.parse(version)
                        .filter(parsed -> !parsed.isPseudo())
                        .isPresent())
                .sorted(Semver::compare)
                .toList();
    }

    private static Concern notAProxy(FetchResult.Page page) {
        return new Concern(
                Reason.NOT_A_PROXY,
                "\"" + page.asked().shown() + "\" answers " + page.status()
                        + (page.isHtml() ? " with a web page" : " with no answer of a module proxy"),
                "write the base URL of a module proxy, such as https://goproxy.mycompany.com, or another vcs");
    }

    /** In go's words. */
    private Concern refused(String what, FetchResult.Page page) {
        String text = what + ": reading " + page.asked().shown() + ": " + HttpStatus.text(page.status());
        String detail = page.explanation();
        return new Concern(
                HttpStatus.reason(page.status()),
                detail.isEmpty() ? text : text + "; server response: " + detail,
                advice(page));
    }

    private List<String> advice(FetchResult.Page page) {
        return switch (page.status()) {
            case 401, 403 ->
                page.last().isTls()
                        ? new GoLoginAdvice(go, page).steps()
                        : List.of("write https:// into the repo root: go sends no login over http");
            case 404, 410 ->
                List.of("see whether the proxy fetches this module by itself: its log tells why it says "
                        + page.status());
            default -> List.of("look into the log of the proxy");
        };
    }
}
