package nl.regiobeeld.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a browser and the program, passes everything on and keeps every byte that the browser sent. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final int program;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    Wire(int program) {
        this.program = program;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Everything the browser sent so far, each byte as one character. */
    String sent() {
        synchronized (sent) {
            return sent.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), program);
                Thread.ofVirtual().start(() -> pass(browser, server, true));
                Thread.ofVirtual().start(() -> pass(server, browser, false));
            } catch (IOException e) {
                // The test is over.
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean isKept) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (isKept) {
                    synchronized (sent) {
                        sent.write(block, 0, read);
                    }
                }
                out.write(block, 0, read);
            }
        } catch (IOException e) {
            // One side hung up; the other notices.
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
