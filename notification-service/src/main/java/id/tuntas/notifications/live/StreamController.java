package id.tuntas.notifications.live;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Revocations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Each stream is one virtual thread that waits, writes, and ends with its caller's token. */
@RestController
@Tag(name = "notifications")
class StreamController {

    private static final Logger log = LoggerFactory.getLogger(StreamController.class);

    private final LiveInbox live;
    private final JsonMapper json;
    private final Revocations revocations;

    StreamController(LiveInbox live, JsonMapper json, Revocations revocations) {
        this.live = live;
        this.json = json;
        this.revocations = revocations;
    }

    @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamNotifications",
            summary = "The caller's inbox, live",
            description =
                    "Server-Sent Events named inbox, each with the state of the inbox as JSON: at"
                            + " once, and then whenever it changes. An event's id is the newest"
                            + " notice's. Last-Event-ID replays from a little before that notice;"
                            + " drop what is known by its id. The stream ends when the token does.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = InboxState.class)))
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
            Caller caller,
            HttpServletResponse response) {
        Instant until = Objects.requireNonNull(token.getExpiresAt());
        try {
            live.follow(
                    caller.subject(),
                    Optional.ofNullable(lastEventId).filter(Ids::isHarmless),
                    until,
                    new WhileAllowed(
                            new EventLine(response, json), () -> revocations.concern(token)));
        } catch (Line.Gone _) {
            // Its next connection says what it has seen.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            // Too late for a problem; the client connects again and is told then.
            log.warn("a stream ends early: {}", e.getClass().getName());
        }
    }
}
