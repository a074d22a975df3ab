package id.tuntas.notifications.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes events to an HTTP answer, each at once. */
final class EventLine implements Line {

    private final HttpServletResponse response;
    private final JsonMapper json;

    EventLine(HttpServletResponse response, JsonMapper json) {
        this.response = response;
        this.json = json;
    }

    @Override
    public void send(InboxState state) {
        String id = state.newest() == null ? "" : "id: " + state.newest() + "\n";
        write(id + "event: inbox\ndata: " + json.writeValueAsString(state) + "\n\n");
    }

    @Override
    public void beat() {
        write(":\n\n");
    }

    private void write(String text) {
        if (!response.isCommitted()) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        try {
            response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
        } catch (IOException e) {
            throw new Gone(e);
        }
    }
}
