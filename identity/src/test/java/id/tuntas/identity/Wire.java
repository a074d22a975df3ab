package id.tuntas.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A wire to a real server that a test can cut, hold still and mend. */
public final class Wire implements AutoCloseable {

    private enum State {
        WHOLE,
        STILL,
        CUT
    }

    private final int target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile State state = State.WHOLE;

    private Wire(int target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    public static Wire to(int port) {
        try {
            Wire wire = new Wire(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How often somebody connected, also in vain. */
    public int connections() {
        return connections.get();
    }

    /** Connections break, and new ones with them. */
    public void cut() {
        state = State.CUT;
        open.forEach(Wire::close);
    }

    /** New connections are taken, and nothing ever comes back; old ones break. */
    public void holdStill() {
        state = State.STILL;
        open.forEach(Wire::close);
    }

    public void mend() {
        state = State.WHOLE;
        open.forEach(Wire::close);
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(Wire::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                connections.incrementAndGet();
                open.add(near);
                switch (state) {
                    case CUT -> close(near);
                    case STILL -> {}
                    case WHOLE -> join(near);
                }
            } catch (IOException _) {
                // Closed: the loop's condition ends it.
            }
        }
    }

    private void join(Socket near) throws IOException {
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException _) {
            // Cut on purpose, or ended by either side.
        } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
