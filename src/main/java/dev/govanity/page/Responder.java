package dev.govanity.page;

import dev.govanity.config.Entry;
import dev.govanity.page.Reading.Refused;
import dev.govanity.page.Reading.Understood;
import dev.govanity.routing.Route;
import java.util.List;
import java.util.Optional;

/** Answers requests. A pure function: the same request to the same snapshot has the same answer, whoever carries it. */
public final class Responder {
    private Responder() {}

    /**
     * @param backends what people are told of a module's repository
     */
    public static Response respond(Snapshot snapshot, Backends backends, Request request) {
        Asker asker = request.asker();
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Lines.methodNotAllowed(asker);
        }
        Reading path = RequestPath.read(request.path());
        if (path instanceof Refused refused) {
            return Lines.refused(400, asker, refused.reason());
        }
        Reading host = host(snapshot, request);
        if (host instanceof Refused refused) {
            return Lines.refused(400, asker, refused.reason());
        }
        return respond(snapshot, backends, request, asker, ((Understood) host).value(), ((Understood) path).value());
    }

    /**
     * The answer to what is no request, or to one that is refused before it is understood.
     *
     * @param status what the HTTP layer refuses it with
     * @param reason why, lower case, without a full stop; holds nothing of the request
     */
    public static Response refuse(int status, String reason) {
        return Lines.refused(status, Asker.OTHER, reason);
    }

    private static Reading host(Snapshot snapshot, Request request) {
        Optional<String> configured = snapshot.config().host();
        return configured.isPresent() ? new Understood(configured.get()) : RequestHost.read(request.host());
    }

    private static Response respond(
            Snapshot snapshot, Backends backends, Request request, Asker asker, String host, String path) {
        Route route = snapshot.routes().lookup(path);
        if (route == null) {
            return withoutRoute(snapshot, request, asker, host, path);
        }
        Page page =
                asker == Asker.GO ? goPage(snapshot, host, route) : modulePage(snapshot, backends, host, path, route);
        return page.answer(request.ifNoneMatch());
    }

    private static Response withoutRoute(Snapshot snapshot, Request request, Asker asker, String host, String path) {
        List<Route> below = snapshot.listed().below(path);
        boolean index =
                path.isEmpty() && asker == Asker.PEOPLE && snapshot.config().indexed();
        if (below.isEmpty() && !index) {
            return miss(snapshot, request, asker, host, path);
        }
        return asker == Asker.GO
                ? Lines.onlyModulesBelow(asker, host + path, snapshot.cacheMisses())
                : listing(snapshot, host, path, below).answer(request.ifNoneMatch());
    }

    private static Response miss(Snapshot snapshot, Request request, Asker asker, String host, String path) {
        Optional<String> meant = snapshot.listed().nearest(path).map(Route::path);
        MissPage missing = new MissPage(host, path, meant, snapshot.hasIndex());
        if (asker == Asker.GO || !request.acceptsHtml()) {
            return Lines.noModule(asker, missing, snapshot.cacheMisses());
        }
        List<Header> headers = List.of(
                Header.HTML,
                snapshot.cacheMisses(),
                Header.VARY_BY_ACCEPT,
                Header.NO_SNIFF,
                Header.NO_CONTENT_BUT_STYLE);
        return new Response(404, asker, Outcome.MISS, headers, Templates.miss(missing));
    }

    private static Page goPage(Snapshot snapshot, String host, Route route) {
        return snapshot.goPages().get(route.index(), host, route.path(), () -> {
            byte[] html = Templates.go(Tags.of(host, route.entry()));
            return Page.forGo(host, route.path(), html, snapshot.cacheHits());
        });
    }

    private static Page modulePage(Snapshot snapshot, Backends backends, String host, String path, Route route) {
        Entry entry = route.entry();
        String module = snapshot.config().host().orElse("") + ModulePage.modulePath(entry, path);
        Optional<BackendState> state =
                backends.of(entry.vcs(), entry.repoRoot()).map(watched -> BackendState.of(watched, module));
        ModulePage page = ModulePage.of(snapshot, host, path, entry, state);
        Header caching = state.isPresent() ? snapshot.cacheStates() : snapshot.cacheHits();
        Header policy = page.docs().isEmpty() ? Templates.POLICY_WITH_SCRIPT : Header.NO_CONTENT_BUT_STYLE;
        return Page.forPeople(host, path, Outcome.HIT, Templates.module(page), caching, policy);
    }

    private static Page listing(Snapshot snapshot, String host, String path, List<Route> below) {
        return snapshot.listings().get(path.hashCode() & Integer.MAX_VALUE, host, path, () -> {
            byte[] html = Templates.listing(new ListingPage(host, path, below));
            return Page.forPeople(host, path, Outcome.LISTING, html, snapshot.cacheHits(), Header.NO_CONTENT_BUT_STYLE);
        });
    }
}
