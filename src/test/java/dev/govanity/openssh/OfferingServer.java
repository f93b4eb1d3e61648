package dev.govanity.openssh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Says which algorithms it has, to any number of clients on 127.0.0.1, and hangs up once the client has chosen. */
final class OfferingServer implements AutoCloseable {
    private static final int SSH_MSG_KEXINIT = 20;
    private static final int COOKIE_BYTES = 16;
    private static final int BLOCK_BYTES = 8;

    private final ServerSocket socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    private final List<String> nameLists;

    /** Offers the same lists in both directions. Each has commas between its names. */
    OfferingServer(String kex, String hostKeys, String ciphers, String macs) throws IOException {
        nameLists = List.of(kex, hostKeys, ciphers, ciphers, macs, macs, "none", "none", "", "");
        Thread thread = new Thread(this::serve, "offering server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                offer(client);
            } catch (IOException e) {
                // the client has hung up, or the test has closed us
            }
        }
    }

    private void offer(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream());
        out.write("SSH-2.0-Offering\r\n".getBytes(UTF_8));
        out.write(packet(kexInit()));
        out.flush();
        while (in.readByte() != '\n') {
            // its identification
        }
        in.skipNBytes(in.readInt()); // its lists
        in.readInt(); // the first step of the method that it has chosen
    }

    /** RFC 4253 §7.1. */
    private byte[] kexInit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(SSH_MSG_KEXINIT);
        out.write(new byte[COOKIE_BYTES]);
        for (String nameList : nameLists) {
            out.writeInt(nameList.getBytes(UTF_8).length);
            out.write(nameList.getBytes(UTF_8));
        }
        out.writeBoolean(false);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    /** RFC 4253 §6, before there is a cipher. */
    private static byte[] packet(byte[] payload) throws IOException {
        int unpadded = Integer.BYTES + 1 + payload.length;
        int padding = BLOCK_BYTES + (BLOCK_BYTES - unpadded % BLOCK_BYTES) % BLOCK_BYTES;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(1 + payload.length + padding);
        out.writeByte(padding);
        out.write(payload);
        out.write(new byte[padding]);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
