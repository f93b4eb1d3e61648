package dev.govanity.page;

import dev.govanity.config.Entry;
import dev.govanity.page.RequestPart.Refused;
import dev.govanity.page.RequestPart.Understood;
import dev.govanity.routing.Route;
import java.util.List;
import java.util.Optional;

/** Answers requests. A pure function: the same request to the same snapshot always gets the same response. */
public final class Responder {
    private Responder() {}

    /**
     * @param backends the states of repositories that module pages show
     */
    public static PageResponse respond(Snapshot snapshot, Backends backends, PageRequest request) {
        ClientKind client = request.client();
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return PlainResponses.methodNotAllowed(client);
        }
        RequestPart path = RequestPath.read(request.path());
        if (path instanceof Refused refused) {
            return PlainResponses.refused(400, client, refused.reason());
        }
        RequestPart host = host(snapshot, request);
        if (host instanceof Refused refused) {
            return PlainResponses.refused(400, client, refused.reason());
        }
        return respond(snapshot, backends, request, client, ((Understood) host).value(), ((Understood) path).value());
    }

    /**
     * The response to an invalid request, or to one that is refused before it is read.
     *
     * @param status the status with which the HTTP layer refuses it
     * @param reason why: lower case, no full stop, and no text from the request
     */
    public static PageResponse refuse(int status, String reason) {
        return PlainResponses.refused(status, ClientKind.OTHER, reason);
    }

    private static RequestPart host(Snapshot snapshot, PageRequest request) {
        Optional<String> configured = snapshot.config().host();
        return configured.isPresent() ? new Understood(configured.get()) : RequestHost.read(request.host());
    }

    private static PageResponse respond(
            Snapshot snapshot, Backends backends, PageRequest request, ClientKind client, String host, String path) {
        Route route = snapshot.routes().lookup(path);
        if (route == null) {
            return withoutRoute(snapshot, request, client, host, path);
        }
        Page page = client == ClientKind.GO
                ? goPage(snapshot, host, route)
                : modulePage(snapshot, backends, host, path, route);
        return page.answer(request.ifNoneMatch());
    }

    private static PageResponse withoutRoute(
            Snapshot snapshot, PageRequest request, ClientKind client, String host, String path) {
        List<Route> below = snapshot.listed().below(path);
        boolean index = path.isEmpty()
                && client == ClientKind.PEOPLE
                && snapshot.config().indexed();
        if (below.isEmpty() && !index) {
            return miss(snapshot, request, client, host, path);
        }
        return client == ClientKind.GO
                ? PlainResponses.onlyModulesBelow(client, host + path, snapshot.cacheMisses())
                : listing(snapshot, host, path, below).answer(request.ifNoneMatch());
    }

    private static PageResponse miss(
            Snapshot snapshot, PageRequest request, ClientKind client, String host, String path) {
        Optional<String> meant = snapshot.listed().nearest(path).map(Route::path);
        MissPage missing = new MissPage(host, path, meant, snapshot.hasIndex());
        if (client == ClientKind.GO || !request.acceptsHtml()) {
            return PlainResponses.noModule(client, missing, snapshot.cacheMisses());
        }
        List<Header> headers = List.of(
                Header.HTML,
                snapshot.cacheMisses(),
                Header.VARY_BY_ACCEPT,
                Header.NO_SNIFF,
                Header.NO_CONTENT_BUT_STYLE);
        return new PageResponse(404, client, ResponseKind.MISS, headers, Templates.miss(missing));
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
                backends.of(entry.vcs(), entry.repoRoot()).map(status -> BackendState.of(status, module));
        ModulePage page = ModulePage.of(snapshot, host, path, entry, state);
        Header caching = state.isPresent() ? snapshot.cacheStates() : snapshot.cacheHits();
        Header policy = page.docs().isEmpty() ? Templates.POLICY_WITH_SCRIPT : Header.NO_CONTENT_BUT_STYLE;
        return Page.forPeople(host, path, ResponseKind.HIT, Templates.module(page), caching, policy);
    }

    private static Page listing(Snapshot snapshot, String host, String path, List<Route> below) {
        return snapshot.listings().get(path.hashCode() & Integer.MAX_VALUE, host, path, () -> {
            byte[] html = Templates.listing(new ListingPage(host, path, below));
            return Page.forPeople(
                    host, path, ResponseKind.LISTING, html, snapshot.cacheHits(), Header.NO_CONTENT_BUT_STYLE);
        });
    }
}
