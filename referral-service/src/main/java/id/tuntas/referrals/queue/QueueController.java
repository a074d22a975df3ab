package id.tuntas.referrals.queue;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.referral.Referral;
import id.tuntas.referrals.referral.ReferralViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller's agency. */
@RestController
@Tag(name = "queue")
class QueueController {

    private final Queue queue;
    private final ReferralViews views;
    private final Clock clock;

    QueueController(Queue queue, ReferralViews views, Clock clock) {
        this.queue = queue;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/api/v1/queue")
    @Operation(
            operationId = "readQueue",
            summary = "Referrals that wait for the caller's agency's answer, what is late first")
    QueueView queue(
            @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(description = "me: only what has been given to the caller") @RequestParam
                    Optional<String> assignee,
            Cursor cursor,
            Caller caller) {
        ReferralAccess.requireAnswerer(caller);
        AgencyId agency = caller.agency().id();
        Optional<String> mine = assignee.map(said -> own(said, caller));
        Optional<Instant> now = Optional.of(clock.instant());
        Page<Stored<Referral>> page =
                queue.of(agency, mine, overdue ? now : Optional.empty(), cursor);
        return new QueueView(
                page.items().stream().map(stored -> views.of(stored, caller)).toList(),
                page.next(),
                queue.count(agency, mine, Optional.empty()),
                queue.count(agency, mine, now));
    }

    private static String own(String assignee, Caller caller) {
        if (!assignee.equals("me")) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "assignee");
        }
        return caller.subject();
    }
}
