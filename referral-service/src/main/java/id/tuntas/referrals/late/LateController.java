package id.tuntas.referrals.late;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.referral.Referral;
import id.tuntas.referrals.referral.ReferralViews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is late, in one call. */
@RestController
@Tag(name = "late")
class LateController {

    private final Lateness lateness;
    private final Overseeing overseeing;
    private final Clock clock;

    LateController(Lateness lateness, Overseeing overseeing, Clock clock) {
        this.lateness = lateness;
        this.overseeing = overseeing;
        this.clock = clock;
    }

    @GetMapping("/api/v1/referrals/late")
    @Operation(
            operationId = "readLate",
            summary =
                    "Which agencies' answers are late, how many and since when, and the referrals, the"
                            + " longest late first; to the lead office its region's, to others what"
                            + " their unit has sent")
    LateView late(@RequestParam Optional<String> agencyId, Cursor cursor, Caller caller) {
        ReferralAccess.requireReaderOfLate(caller);
        Instant now = clock.instant();
        Lateness.Wanted wanted =
                new Lateness.Wanted(
                        agencyId.map(LateController::agency), overseeing.senders(caller, now));
        Page<Stored<Referral>> page = lateness.page(wanted, now, cursor);
        return new LateView(
                lateness.totals(wanted, now).stream().map(LateView.TotalView::from).toList(),
                page.items().stream().map(ReferralViews::late).toList(),
                page.next());
    }

    private static AgencyId agency(String id) {
        if (!Ids.isHarmless(id)) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "agencyId");
        }
        return new AgencyId(id);
    }
}
