package dev.govanity.backend.git;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The same characters, each a byte, again and again. */
final class Endless extends InputStream {
    private final byte[] bytes;
    private int next;

    Endless(String text) {
        bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() {
        next = next % bytes.length + 1;
        return bytes[next - 1];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
            buffer[offset + i] = (byte) read();
        }
        return length;
    }
}
