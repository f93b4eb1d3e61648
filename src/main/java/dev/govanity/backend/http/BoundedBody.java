package dev.govanity.backend.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Takes a body up to a length. One that goes on is cut off, and its connection closed. */
final class BoundedBody implements BodySubscriber<BoundedBody.Body> {
    static final Body NONE = new Body(new byte[0], true);

    private final long maxBytes;
    private final AtomicLong received;
    private final MemoryBudget.Share budget;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<Body> body = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * @param received how many bytes have come so far; read by other threads
     * @param budget what it takes of the memory for all answers
     */
    BoundedBody(long maxBytes, AtomicLong received, MemoryBudget.Share budget) {
        this.budget = budget;
        this.maxBytes = maxBytes;
        this.received = received;
    }

    /**
     * @param whole whether that is all of it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(byte[] bytes, boolean whole) {}

    @Override
    public CompletionStage<Body> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (received.addAndGet(bytes.length) > maxBytes || !budget.take(bytes.length)) {
                subscription.cancel();
                body.complete(new Body(new byte[0], false));
                return;
            }
            taken.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        body.complete(new Body(taken.toByteArray(), true));
    }
}
