package id.tuntas.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Gateway;
import id.tuntas.e2e.client.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TellingAStoryTests {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Story story = new Story(new PrintStream(printed, true, StandardCharsets.UTF_8));
    private final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;
    private final Session budi;

    TellingAStoryTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        budi = new Session("budi", new Gateway(url), () -> "token");
    }

    @BeforeEach
    void answerWithHowOftenItWasAsked() {
        server.createContext(
                "/",
                exchange -> {
                    byte[] body =
                            "{\"times\": \"%d\"}"
                                    .formatted(asked.incrementAndGet())
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void printsWhoDidWhatAndWhatCame() {
        story.step(budi, "Budi", "asks")
                .calls(Call.get("/api/v1/me"))
                .expects(200)
                .expects("/times", "1")
                .tell(answer -> "asked once: " + answer.text("/times"));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("1. Budi asks", "GET /api/v1/me → 200", "asked once: 1");
    }

    @Test
    void breaksOffNamingTheStepWhatWasExpectedAndWhatCame() {
        Step step =
                story.step(budi, "Budi", "asks")
                        .calls(Call.get("/api/v1/me"))
                        .expects(404, "not-found")
                        .expects("/times", "1");

        assertThatThrownBy(() -> step.tell(_ -> "never told"))
                .isInstanceOf(StoryFailure.class)
                .hasMessageContaining("Step 1. Budi asks")
                .hasMessageContaining("GET /api/v1/me")
                .hasMessageContaining("expected: status 404, problem not-found")
                .hasMessageContaining("came:     200");
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("never told");
    }

    @Test
    void asksAgainWhileNewsIsUnderWay() {
        story.step(budi, "Budi", "waits")
                .calls(Call.get("/api/v1/me"))
                .within30Seconds()
                .expects("/times", "3")
                .tell(_ -> "came");

        assertThat(asked).hasValue(3);
    }

    @Test
    void namesTheStepThatGotNoAnswer() {
        server.stop(0);
        Step step = story.step(budi, "Budi", "asks").calls(Call.get("/api/v1/me")).expects(200);

        assertThatThrownBy(() -> step.tell(_ -> "never told"))
                .isInstanceOf(StoryFailure.class)
                .hasMessageContaining("Step 1. Budi asks")
                .hasMessageContaining("no answer came");
    }
}
