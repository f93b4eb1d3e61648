package dev.govanity.backend.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Unpacks a body, but never more than was asked for: a few bytes can unpack to gigabytes. */
final class Gzip {
    private Gzip() {}

    /** The body unpacked; empty if it is longer than {@code maxBytes}. */
    static Optional<byte[]> unpack(byte[] packed, long maxBytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8));
            return body.length > maxBytes ? Optional.empty() : Optional.of(body);
        }
    }
}
