package id.tuntas.notifications.feed;

import id.tuntas.platform.data.DataProperties;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agency's feed, for its system; its liaisons may look at what their system sees. */
@RestController
@Tag(name = "events")
class FeedController {

    private static final ProblemType EXPIRED = ProblemType.of("feed-expired");

    private final Feed feed;
    private final int epoch;

    FeedController(Feed feed, DataProperties data) {
        this.feed = feed;
        epoch = data.epoch();
    }

    @GetMapping("/api/v1/events")
    @Operation(
            operationId = "readEvents",
            summary = "What has happened that the caller's agency may know of, oldest first",
            description =
                    "One order for the whole agency, in which nothing ever appears before what was"
                            + " read. Ask again with next as after; without after it begins with"
                            + " the oldest event kept, 30 days back. An after that is not kept any"
                            + " more gets 410: read the resources afresh, then begin without after.")
    FeedPage read(Cursor asked, Caller caller) {
        caller.require(Role.INTEGRATION, Role.LIAISON);
        Optional<FeedCursor> after = asked.after().map(FeedController::cursor);
        List<Feed.Item> found =
                after.filter(place -> place.epoch() != epoch).isPresent()
                        ? expired()
                        : feed.read(
                                        caller.agency().id(),
                                        after.map(place -> OptionalLong.of(place.number()))
                                                .orElseGet(OptionalLong::empty),
                                        asked.limit() + 1)
                                .orElseGet(FeedController::expired);
        boolean more = found.size() > asked.limit();
        List<Feed.Item> items = more ? found.subList(0, asked.limit()) : found;
        FeedCursor next =
                items.isEmpty()
                        ? after.orElseGet(() -> new FeedCursor(epoch, 0))
                        : new FeedCursor(epoch, items.getLast().number());
        return new FeedPage(
                items.stream()
                        .map(item ->
                                FeedPage.EventView.from(item, new FeedCursor(epoch, item.number())))
                        .toList(),
                next.toString(),
                more);
    }

    private static FeedCursor cursor(String text) {
        return FeedCursor.parse(text)
                .orElseThrow(() ->
                        Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "after"));
    }

    private static List<Feed.Item> expired() {
        throw Problem.of(EXPIRED);
    }
}
