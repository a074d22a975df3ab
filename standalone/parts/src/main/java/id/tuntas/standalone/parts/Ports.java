package id.tuntas.standalone.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** TCP ports on the loopback address. */
public final class Ports {
    // Below the ranges that systems hand out to outgoing connections, so that none of those takes a
    // port between our look and the part's start.
    private static final int FROM = 20_000;
    private static final int COUNT = 10_000;

    // A port is told before its part listens, so a look alone would give two parts the same one:
    // each look goes on where the last ended.
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Ports() {}

    /** A port that nobody listens on, and that this process was not given before. */
    public static int free() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FROM + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new PartFailure(
                "No free port between %d and %d on the loopback address."
                        .formatted(FROM, FROM + COUNT));
    }

    public static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * @param variable the environment variable by which the person can choose another port
     * @throws PartFailure when somebody listens on it
     */
    public static void requireFree(int port, String what, String variable) {
        if (!isFree(port)) {
            throw new PartFailure(
                    "Port %d is taken: %s needs it. End what listens there, or choose another port by setting %s."
                            .formatted(port, what, variable));
        }
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
