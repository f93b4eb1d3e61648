package dev.govanity.backend.discovery;

import dev.govanity.backend.discovery.Discovered.Found;
import dev.govanity.backend.discovery.Discovered.Refused;
import dev.govanity.backend.discovery.Discovered.Unanswered;
import dev.govanity.backend.http.FetchResult;
import dev.govanity.backend.http.GoLoginAdvice;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.forge.RootReview;
import dev.govanity.golang.DiscoveryUrl;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.GoImportReader;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.Reason;
import dev.govanity.outcome.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the public answer with the config, for a route's import path and for a path below it. */
public final class LiveCheck implements LiveProbe {
    /** Enough of them on one page to see what is wrong. */
    private static final int TAGS_SHOWN = 3;

    private final Discovery discovery;

    public LiveCheck(Discovery discovery) {
        this.discovery = Objects.requireNonNull(discovery, "discovery");
    }

    @Override
    public LiveFinding ask(PublicAddress address, Deadline deadline) {
        Comparison comparison = new Comparison(address, discovery.visit(deadline));
        LiveFinding route = comparison.with(address.importPath());
        if (route.outcome().worst().filter(Comparison::isFatal).isPresent()) {
            return route;
        }
        LiveFinding below = comparison.with(address.below());
        List<Concern> all = Stream.concat(route.outcome().concerns().stream(), below.outcome().concerns().stream())
                .distinct()
                .toList();
        boolean fine = below.outcome().worst().filter(Comparison::isFatal).isEmpty();
        return new LiveFinding(all, below.outcome().http(), fine ? route.got() : below.got());
    }

    private final class Comparison {
        private final PublicAddress address;
        private final Discovery.Visit visit;

        Comparison(PublicAddress address, Discovery.Visit visit) {
            this.address = address;
            this.visit = visit;
        }

        static boolean isFatal(Concern concern) {
            return concern.reason() != Reason.TLS_EXPIRES_SOON;
        }

        LiveFinding with(String path) {
            Discovered discovered = visit.ask(path);
            if (discovered instanceof Unanswered none) {
                return new LiveFinding(List.of(none.concern()), none.http(), Optional.empty());
            }
            if (discovered instanceof Found found) {
                return found(path, found);
            }
            Refused refused = (Refused) discovered;
            Optional<String> got = refused.tags().isEmpty() ? Optional.empty() : Optional.of(shown(refused.tags()));
            return new LiveFinding(
                    List.of(refusal(path, refused)), Optional.of(refused.page().http()), got);
        }

        private LiveFinding found(String path, Found found) {
            List<Concern> concerns = new ArrayList<>();
            found.page().concerns().stream()
                    .filter(concern -> concern.reason() == Reason.TLS_EXPIRES_SOON)
                    .forEach(concerns::add);
            String got = shown(List.of(found.tag()));
            if (!found.tag().equals(address.expected())) {
                concerns.add(new Concern(
                        Reason.LIVE_DIFFERS,
                        "\"" + DiscoveryUrl.of(path).https() + "\" has the tag \"" + got + "\" instead of \""
                                + address.expected().content() + "\"",
                        "have the server there serve this file; a cache before it may keep the old answer for the"
                                + " file's cache_max_age"));
            }
            return new LiveFinding(concerns, Optional.of(found.page().http()), Optional.of(got));
        }

        private Concern refusal(String path, Refused refused) {
            FetchResult.Page page = refused.page();
            String go = SafeText.line(refused.go());
            if (!refused.tags().isEmpty()) {
                return new Concern(Reason.LIVE_DIFFERS, go, advice(path));
            }
            if (page.isLoginPage()) {
                return new Concern(
                        Reason.HTTP_LOGIN_PAGE,
                        "\"" + refused.url() + "\" leads to the login page \"" + page.url() + "\"",
                        "let what asks with ?go-get=1 pass without a login, or have go asked for one with a 401:"
                                + " it sends that of netrc");
            }
            return switch (page.statusReason()) {
                case HTTP_NOT_FOUND -> missing(path, refused, go);
                case HTTP_STATUS ->
                    page.status() == 200
                            ? new Concern(Reason.LIVE_MISSING, go, advice(path))
                            : answers(refused, "look into the log of the server");
                case HTTP_UNAUTHORIZED, HTTP_FORBIDDEN ->
                    answers(
                            refused,
                            new GoLoginAdvice(discovery.fetcher(path), page)
                                    .steps()
                                    .toArray(String[]::new));
                default -> answers(refused, "look into the log of the server");
            };
        }

        private Concern answers(Refused refused, String... advice) {
            FetchResult.Page page = refused.page();
            return new Concern(page.statusReason(), "\"" + refused.url() + "\" answers " + page.statusText(), advice);
        }

        /** A file server knows a directory, and go asks for it as for a file. */
        private Concern missing(String path, Refused refused, String go) {
            String directory = refused.url().replaceFirst("\\?go-get=1$", "/?go-get=1");
            boolean needsSlash = visit.get(discovery.fetcher(path), directory) instanceof FetchResult.Page page
                    && !GoImportReader.read(page.body()).tags().isEmpty();
            return needsSlash
                    ? new Concern(
                            Reason.HTTP_NOT_FOUND,
                            "\"" + refused.url() + "\" answers "
                                    + refused.page().statusText()
                                    + ", and only with a slash before its \"?\" it has a tag",
                            "have the web server answer the path without a slash at its end, too: go asks for nothing"
                                    + " else")
                    : new Concern(Reason.LIVE_MISSING, go, advice(path));
        }

        private String advice(String path) {
            return path.equals(address.importPath())
                    ? "have the server there serve this file; in a proxy before it, pass on the path and ?go-get=1 as"
                            + " they are"
                    : "have the server answer what is below " + address.importPath()
                            + ", too, with the same tag: go asks there for sub-packages and for /v2";
        }

        private static String shown(List<GoImport> tags) {
            String all = tags.stream()
                    .limit(TAGS_SHOWN)
                    .map(tag -> new GoImport(tag.prefix(), tag.vcs(), RootReview.shown(tag.repoRoot()), tag.subdir())
                            .content())
                    .collect(Collectors.joining(", "));
            return SafeText.line(tags.size() > TAGS_SHOWN ? all + " …" : all);
        }
    }
}
