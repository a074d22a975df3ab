package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A referral goes to another agency, or is taken back; each step answers with it. */
@RestController
@RequestMapping(ReferralLinks.PATH + "/{id}")
@Tag(name = "redirections")
class RedirectionController {

    private final RedirectingReferrals redirecting;
    private final AnsweringReferrals answering;
    private final RecallingReferrals recalling;
    private final ReferralViews views;

    RedirectionController(
            RedirectingReferrals redirecting,
            AnsweringReferrals answering,
            RecallingReferrals recalling,
            ReferralViews views) {
        this.redirecting = redirecting;
        this.answering = answering;
        this.recalling = recalling;
        this.views = views;
    }

    @PostMapping("/redirection")
    @Operation(
            operationId = "requestRedirection",
            summary =
                    "The recipient asks to redirect the referral and says to whom; of an accepted"
                            + " one only with the If-Match of what was seen (409 without)")
    ResponseEntity<ReferralView> request(
            @PathVariable String id,
            @Valid @RequestBody RedirectionRequests.Redirection said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return shown(
                redirecting.request(
                        PathIds.referral(id),
                        said.detail(),
                        said.to(),
                        caller,
                        AnswerController.officer(caller, said.performedBy()),
                        key,
                        ifMatch),
                caller);
    }

    @PostMapping("/redirection/confirmation")
    @Operation(
            operationId = "confirmRedirection",
            summary =
                    "The sender agrees: a new referral goes out under a new disclosure, and this one"
                            + " ends (redirectedTo); a repeat goes on where it was interrupted")
    ResponseEntity<ReferralView> confirm(
            @PathVariable String id,
            @Valid @RequestBody RedirectionRequests.Confirmation said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return shown(
                redirecting.confirm(
                        PathIds.referral(id), said.confirmation(), caller, key, ifMatch),
                caller);
    }

    @PostMapping("/redirection/refusal")
    @Operation(
            operationId = "refuseRedirection",
            summary = "The sender leaves it with its recipient, as it stood before the request")
    ResponseEntity<ReferralView> refuse(
            @PathVariable String id,
            @Valid @RequestBody(required = false) RedirectionRequests.@Nullable Refusal body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        RedirectionRequests.Refusal said =
                body == null ? RedirectionRequests.Refusal.NOTHING : body;
        return shown(
                answering.take(
                        Side.SENDER,
                        PathIds.referral(id),
                        caller,
                        Optional.empty(),
                        key,
                        ifMatch,
                        (referral, by, at) -> referral.refuseRedirection(by, at, said.detail())),
                caller);
    }

    @PostMapping("/recall")
    @Operation(
            operationId = "recallReferral",
            summary =
                    "The sending agency takes back what should not have been sent: the packet is"
                            + " deleted and shown to nobody from now on")
    ResponseEntity<ReferralView> recall(
            @PathVariable String id,
            @Valid @RequestBody RedirectionRequests.Recall said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return shown(
                recalling.recall(PathIds.referral(id), said.detail(), caller, key, ifMatch),
                caller);
    }

    private ResponseEntity<ReferralView> shown(
            Outcome.Saved<Referral, Rejection> saved, Caller caller) {
        return Replies.of(saved, views.of(saved.stored(), caller));
    }
}
