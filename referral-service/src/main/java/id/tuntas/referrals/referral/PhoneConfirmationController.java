package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Calls to the recipients of urgent referrals. */
@RestController
@Tag(name = "referrals")
class PhoneConfirmationController {

    /** For clocks that differ. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final AnsweringReferrals answering;
    private final ReferralViews views;
    private final Duration holds;

    PhoneConfirmationController(
            AnsweringReferrals answering, ReferralViews views, ReferralProperties properties) {
        this.answering = answering;
        this.views = views;
        this.holds = properties.phoneConfirmationHolds();
    }

    @PostMapping(ReferralLinks.PATH + "/{id}/phone-confirmation")
    @Operation(
            operationId = "confirmByPhone",
            summary =
                    "Records who answered the phone; the state stays, and a late answer is not called"
                            + " overdue for a while after the call")
    ResponseEntity<ReferralView> confirm(
            @PathVariable String id,
            @Valid @RequestBody PhoneConfirmationRequest said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        var saved =
                answering.take(
                        Side.SENDERS_DESK,
                        PathIds.referral(id),
                        caller,
                        Optional.empty(),
                        key,
                        ifMatch,
                        (referral, by, at) ->
                                Asides.confirmByPhone(referral, by, at, call(said, referral, at)));
        return Replies.of(saved, views.of(saved.stored(), caller));
    }

    private Detail call(PhoneConfirmationRequest said, Referral referral, Instant now) {
        Instant answeredAt = said.answeredAt(now);
        if (answeredAt.isAfter(now.plus(AHEAD)) || wasNotSentYet(referral, answeredAt)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/answeredAt", "time")));
        }
        return said.detail(answeredAt, answeredAt.plus(holds));
    }

    private static boolean wasNotSentYet(Referral referral, Instant at) {
        return referral instanceof Referral.Delivered delivered
                && at.isBefore(delivered.delivery().sentAt().minus(AHEAD));
    }
}
