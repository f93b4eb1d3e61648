package dev.govanity.backend.discovery;

import dev.govanity.backend.discovery.Discovered.Found;
import dev.govanity.backend.discovery.Discovered.Refused;
import dev.govanity.backend.discovery.Discovered.Unanswered;
import dev.govanity.backend.http.FetchResult;
import dev.govanity.backend.http.HttpFetcher;
import dev.govanity.backend.probe.Deadline;
import dev.govanity.backend.probe.HttpSettings;
import dev.govanity.backend.probe.UserEnvironment;
import dev.govanity.golang.DiscoveryUrl;
import dev.govanity.golang.GlobPatterns;
import dev.govanity.golang.GoImport;
import dev.govanity.golang.GoImportChoice;
import dev.govanity.golang.GoImportPage;
import dev.govanity.golang.GoImportReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the host of an import path for its go-import tag, as cmd/go repoRootForImportDynamic and metaImportsForPrefix do
 * (go1.26). Made once, and safe for use by several threads.
 */
public final class Discovery implements AutoCloseable {
    /** More than any page that has a tag in its head. */
    private static final long MAX_BYTES = 16L << 20;

    /** How long go waits for https where http will do: cmd/go/internal/web insecureHTTPClient. */
    private static final Duration INSECURE_WAITS = Duration.ofSeconds(5);

    private final HttpFetcher strict;
    private final HttpFetcher lax;
    private final GlobPatterns insecure;

    /** One with the settings of a user's go command. */
    public Discovery(HttpSettings settings, UserEnvironment environment) {
        strict = HttpFetcher.go(settings, environment);
        lax = HttpFetcher.insecureGo(settings, environment);
        insecure = GoSettings.of(environment).insecure();
    }

    /** Begins to ask about paths of one host, all of them until the deadline. */
    public Visit visit(Deadline deadline) {
        return new Visit(deadline);
    }

    /** Who asks about a path. */
    HttpFetcher fetcher(String importPath) {
        return insecure.match(importPath) ? lax : strict;
    }

    @Override
    public void close() {
        lax.close();
        strict.close();
    }

    /** Some questions that belong together: a page that was fetched for one is not fetched again for the next. */
    public final class Visit {
        private final Deadline deadline;
        private final Map<String, FetchResult> pages = new HashMap<>();
        private boolean withoutTls;

        private Visit(Deadline deadline) {
            this.deadline = deadline;
        }

        /** What go learns of an import path. */
        public Discovered ask(String importPath) {
            HttpFetcher asking = fetcher(importPath);
            String url = DiscoveryUrl.of(importPath).https();
            if (!(fetch(importPath, asking) instanceof FetchResult.Page page)) {
                return unanswered(importPath, asking);
            }
            GoImportPage read = GoImportReader.read(page.body());
            Optional<String> useless = useless(read, page, url, importPath);
            if (useless.isPresent()) {
                return new Refused(useless.get(), url, page, List.of());
            }
            GoImportChoice choice = read.choose(importPath);
            if (choice instanceof GoImportChoice.Chosen chosen) {
                return chosen.tag().prefix().equals(importPath)
                        ? new Found(chosen.tag(), page)
                        : verified(chosen.tag(), importPath, page, asking);
            }
            String go = choice instanceof GoImportChoice.None none
                    ? none.message(url)
                    : ((GoImportChoice.Several) choice).message();
            return new Refused(go, url, page, read.tags());
        }

        /** A tag of a shorter prefix counts if the prefix's own page has it, too. */
        private Discovered verified(GoImport tag, String importPath, FetchResult.Page page, HttpFetcher asking) {
            String prefix = tag.prefix();
            String url = DiscoveryUrl.of(prefix).https();
            if (!(fetch(prefix, asking) instanceof FetchResult.Page own)) {
                return unanswered(prefix, asking);
            }
            GoImportPage read = GoImportReader.read(own.body());
            Optional<String> useless = useless(read, own, url, url);
            if (useless.isPresent()) {
                return new Refused(useless.get(), url, own, List.of());
            }
            if (read.tags().isEmpty()) {
                String go = "fetching " + prefix + ": no go-import meta tag found in " + url;
                return new Refused(go, url, own, List.of());
            }
            return read.disagreement(
                            tag, importPath, DiscoveryUrl.of(importPath).https())
                    .<Discovered>map(go -> new Refused(go, url, own, read.tags()))
                    .orElseGet(() -> new Found(tag, page));
        }

        private Discovered unanswered(String path, HttpFetcher asking) {
            FetchResult.Lost lost = (FetchResult.Lost) fetch(path, asking);
            return new Unanswered(lost.concern(), lost.http());
        }

        /** Over https or, where GOINSECURE says that it may be so, over http. */
        private FetchResult fetch(String path, HttpFetcher asking) {
            FetchResult known = pages.get(path);
            if (known == null) {
                known = asking == lax
                        ? fetchInsecurely(path)
                        : get(asking, DiscoveryUrl.of(path).https());
                pages.put(path, known);
            }
            return known;
        }

        /** go waits for https again for each page; here the first answer decides. */
        private FetchResult fetchInsecurely(String path) {
            DiscoveryUrl url = DiscoveryUrl.of(path);
            if (!withoutTls) {
                FetchResult secure = lax.get(url.https(), Map.of(), MAX_BYTES, deadline.within(INSECURE_WAITS));
                if (secure instanceof FetchResult.Page) {
                    return secure;
                }
            }
            FetchResult plain = get(lax, url.http());
            withoutTls = plain instanceof FetchResult.Page;
            return plain;
        }

        /** Another page of the same host, which go would not ask for. */
        FetchResult get(HttpFetcher asking, String url) {
            return asking.get(url, Map.of(), MAX_BYTES, deadline);
        }
    }

    /** What go says of a page on which it finds no tag at all. */
    private static Optional<String> useless(GoImportPage read, FetchResult.Page page, String url, String parsed) {
        if (read.tags().isEmpty() && page.status() != 200) {
            String explanation = page.explanation();
            return Optional.of("reading " + url + ": " + page.statusText()
                    + (explanation.isEmpty() ? "" : "; server response: " + explanation));
        }
        return read.error().map(error -> "parsing " + parsed + ": " + error);
    }
}
