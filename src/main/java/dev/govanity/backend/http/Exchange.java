package dev.govanity.backend.http;

import dev.govanity.backend.probe.Deadline;
import dev.govanity.outcome.Concern;
import dev.govanity.outcome.HttpInfo;
import dev.govanity.outcome.Reason;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/**
 * One request and its answer.
 *
 * @param client sends it
 * @param asked where the first request went, before redirects
 * @param address where it goes
 * @param login what it logs in with
 * @param route the way there
 * @param maxBytes how long the body may be, packed and unpacked
 * @param budget what the answer takes of the memory for all answers, until the deadline is called off
 */
record Exchange(
        HttpClient client,
        WebAddress asked,
        WebAddress address,
        Optional<Login> login,
        ProxyRoute route,
        long maxBytes,
        Deadline deadline,
        MemoryBudget.Share budget) {

    Exchange(
            HttpClient client,
            WebAddress asked,
            WebAddress address,
            Optional<Login> login,
            ProxyRoute route,
            long maxBytes,
            Deadline deadline) {
        this(client, asked, address, login, route, maxBytes, deadline, MemoryBudget.OF_PROCESS.share());
    }

    /** Sends the request and waits for all of the answer, at most until the deadline. */
    FetchResult send(HttpRequest request) {
        deadline.atEnd(budget::giveBack);
        AtomicLong received = new AtomicLong(-1); // a head, and no body yet, is 0
        CompletableFuture<HttpResponse<BoundedBody.Body>> answer = client.sendAsync(request, head -> {
            received.set(0);
            return new BoundedBody(maxBytes, received, budget);
        });
        TransportFailure failure = new TransportFailure(address, route, deadline);
        try {
            // HttpRequest.timeout ends with the head, and a body can take for ever
            return read(answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return late(failure, received.get());
        } catch (ExecutionException e) {
            return failure.of(e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return late(failure, received.get());
        }
    }

    /** A head without the rest shows at least that the host is there. */
    private FetchResult late(TransportFailure failure, long received) {
        Optional<HttpInfo> spoke = received < 0 ? Optional.empty() : Optional.of(new HttpInfo(0, Optional.empty()));
        return new FetchResult.Lost(failure.timeout(received), spoke);
    }

    private FetchResult read(HttpResponse<BoundedBody.Body> response) {
        HttpInfo http =
                new HttpInfo(response.statusCode(), response.sslSession().flatMap(Exchange::tls));
        BoundedBody.Body body = response.body() == null ? BoundedBody.NONE : response.body(); // the JDK's after a 407
        if (!body.whole()) {
            return new FetchResult.Lost(tooMuch(), Optional.of(http));
        }
        if (!response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            return page(response, body.bytes(), http);
        }
        try {
            return Gzip.unpack(body.bytes(), Math.min(maxBytes, MemoryBudget.OF_PROCESS.left()))
                    .filter(bytes -> budget.take(bytes.length))
                    .<FetchResult>map(bytes -> page(response, bytes, http))
                    .orElseGet(() -> new FetchResult.Lost(tooMuch(), Optional.of(http)));
        } catch (IOException e) {
            return new FetchResult.Lost(
                    new Concern(
                            Reason.HTTP_PROTOCOL,
                            "\"" + address.shown() + "\" says that its answer is packed by gzip, and it is not"),
                    Optional.of(http));
        }
    }

    private FetchResult page(HttpResponse<BoundedBody.Body> response, byte[] bytes, HttpInfo http) {
        return new FetchResult.Page(
                asked, address, response.statusCode(), response.headers(), bytes, login, http, Optional.empty());
    }

    private static Optional<HttpInfo.Tls> tls(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(new HttpInfo.Tls(
                            session.getProtocol(), certificate.getNotAfter().toInstant()))
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    private Concern tooMuch() {
        String sends = "\"" + address.shown() + "\" sends more than ";
        return budget.isShort()
                ? new Concern(
                        Reason.TOO_MUCH,
                        sends + "this process has memory for beside its other answers",
                        "ask with a lower --parallel, or give Java more memory with -Xmx")
                : new Concern(Reason.TOO_MUCH, sends + maxBytes + " bytes");
    }
}
