package id.tuntas.e2e.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The one address that is open to the outside. */
public final class Gateway {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI url;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public Gateway(URI url) {
        this.url = url;
    }

    public URI url() {
        return url;
    }

    /**
     * @param token an access token
     * @throws UnexpectedAnswer where none came at all
     */
    public Answer send(Call call, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url.resolve(call.path()))
                        .timeout(PATIENCE)
                        .method(
                                call.method(),
                                call.body()
                                        .map(HttpRequest.BodyPublishers::ofString)
                                        .orElseGet(HttpRequest.BodyPublishers::noBody));
        call.body().ifPresent(_ -> request.setHeader("Content-Type", "application/json"));
        token.ifPresent(each -> request.setHeader("Authorization", "Bearer " + each));
        call.headers().forEach(request::setHeader);
        return send(call, request.build());
    }

    /** Sends a request as it was made, such as one whose body comes in pieces. */
    public Answer send(Call call, HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(call, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UnexpectedAnswer(call, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer(call, e);
        }
    }
}
