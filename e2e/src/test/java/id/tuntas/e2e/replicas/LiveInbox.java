package id.tuntas.e2e.replicas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A person's live inbox as one replica streams it. */
final class LiveInbox implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> data = new CopyOnWriteArrayList<>();

    private LiveInbox() {}

    static LiveInbox open(URI service, String token) {
        LiveInbox stream = new LiveInbox();
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/api/v1/notifications/stream"))
                        .header("Authorization", "Bearer " + token)
                        .build();
        stream.thread.execute(() -> stream.read(request));
        return stream;
    }

    /** The JSON of each event so far. */
    List<String> data() {
        return List.copyOf(data);
    }

    private void read(HttpRequest request) {
        try {
            client.send(request, HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> line.substring("data:".length()))
                    .forEach(data::add);
        } catch (IOException | UncheckedIOException _) {
            // Its test sees what is missing.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        thread.shutdownNow();
    }
}
