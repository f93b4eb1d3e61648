package dev.govanity.e2e.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** 127.0.0.1, the only address anything here listens on or connects to. */
final class Loopback {
    private Loopback() {}

    static InetSocketAddress port(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    static InetSocketAddress anyPort() {
        return port(0);
    }

    /** A port that is free now, for programs that must be told a number. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(anyPort());
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
