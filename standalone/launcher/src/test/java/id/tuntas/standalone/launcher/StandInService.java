package id.tuntas.standalone.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * What a service is to the launcher: a jar that is ready after a while, and answers with its
 * environment for tests to see.
 */
final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.parseInt(System.getenv("SERVER_PORT"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.createContext(
                "/environment/",
                exchange -> {
                    String name =
                            exchange.getRequestURI().getPath().substring("/environment/".length());
                    byte[] value =
                            String.valueOf(System.getenv(name)).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, value.length);
                    exchange.getResponseBody().write(value);
                    exchange.close();
                });
        server.createContext("/end", _ -> Runtime.getRuntime().halt(7));
        server.start();
        System.out.println("the stand-in listens on " + port);
    }
}
