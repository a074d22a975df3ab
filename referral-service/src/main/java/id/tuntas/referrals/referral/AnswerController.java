package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps of both sides; each answers with the referral. */
@RestController
@RequestMapping(ReferralLinks.PATH + "/{id}")
@Tag(name = "answers")
class AnswerController {

    private final AnsweringReferrals answering;
    private final ReferralViews views;

    AnswerController(AnsweringReferrals answering, ReferralViews views) {
        this.answering = answering;
        this.views = views;
    }

    @PostMapping("/receipt")
    @Operation(
            operationId = "confirmReceipt",
            summary = "Says that the recipient has the referral, without opening the packet")
    ResponseEntity<ReferralView> receipt(
            @PathVariable String id,
            @Valid @RequestBody(required = false) AnswerRequests.@Nullable Receipt body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        AnswerRequests.Receipt said = body == null ? AnswerRequests.Receipt.NOTHING : body;
        return answer(id, caller, said.performedBy(), key, ifMatch, Referral::read);
    }

    @PostMapping("/acceptance")
    @Operation(operationId = "acceptReferral", summary = "Takes the referral on")
    ResponseEntity<ReferralView> accept(
            @PathVariable String id,
            @Valid @RequestBody(required = false) AnswerRequests.@Nullable Acceptance body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        AnswerRequests.Acceptance said = body == null ? AnswerRequests.Acceptance.NOTHING : body;
        return answer(
                id,
                caller,
                said.performedBy(),
                key,
                ifMatch,
                (referral, by, at) -> referral.accept(by, at, said.detail()));
    }

    @PostMapping("/decline")
    @Operation(
            operationId = "declineReferral",
            summary =
                    "Says why the referral can't be taken on; an accepted one is declined only with"
                            + " the If-Match of what was seen (409 without)")
    ResponseEntity<ReferralView> decline(
            @PathVariable String id,
            @Valid @RequestBody AnswerRequests.Decline said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return answer(
                id,
                caller,
                said.performedBy(),
                key,
                ifMatch,
                (referral, by, at) ->
                        ifMatch.version().isPresent()
                                ? referral.declineAsSeen(by, at, said.detail())
                                : referral.decline(by, at, said.detail()));
    }

    @PostMapping("/progress")
    @Operation(
            operationId = "startReferral",
            summary =
                    "Begins to serve; while serving, tells how it goes, as often as needed: a note,"
                            + " an appointment or one that was missed")
    ResponseEntity<ReferralView> start(
            @PathVariable String id,
            @Valid @RequestBody(required = false) AnswerRequests.@Nullable Progress body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        AnswerRequests.Progress said = body == null ? AnswerRequests.Progress.NOTHING : body;
        Detail detail = said.detail();
        return answer(
                id,
                caller,
                said.performedBy(),
                key,
                ifMatch,
                (referral, by, at) -> referral.start(by, at, detail));
    }

    @PostMapping("/completion")
    @Operation(operationId = "completeReferral", summary = "Brings the referral to its outcome")
    ResponseEntity<ReferralView> complete(
            @PathVariable String id,
            @Valid @RequestBody AnswerRequests.Completion said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return answer(
                id,
                caller,
                said.performedBy(),
                key,
                ifMatch,
                (referral, by, at) -> referral.complete(by, at, said.detail()));
    }

    @PostMapping("/cancellation-request")
    @Operation(
            operationId = "requestCancellation",
            summary = "The sender asks that the referral goes no further; its recipient answers")
    ResponseEntity<ReferralView> requestCancellation(
            @PathVariable String id,
            @Valid @RequestBody AnswerRequests.CancellationRequest said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        return shown(
                answering.take(
                        Side.SENDER,
                        PathIds.referral(id),
                        caller,
                        Optional.empty(),
                        key,
                        ifMatch,
                        (referral, by, at) -> referral.requestCancellation(by, at, said.detail())),
                caller);
    }

    @PostMapping("/cancellation")
    @Operation(
            operationId = "cancelReferral",
            summary = "The recipient agrees to go no further; what is done is completed instead")
    ResponseEntity<ReferralView> cancel(
            @PathVariable String id,
            @Valid @RequestBody(required = false) AnswerRequests.@Nullable Cancellation body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        AnswerRequests.Cancellation said =
                body == null ? AnswerRequests.Cancellation.NOTHING : body;
        return answer(
                id,
                caller,
                said.performedBy(),
                key,
                ifMatch,
                (referral, by, at) -> referral.cancel(by, at, said.detail()));
    }

    private ResponseEntity<ReferralView> answer(
            String id,
            Caller caller,
            @Nullable PerformedByView performedBy,
            RepeatKey key,
            IfMatch ifMatch,
            AnsweringReferrals.Ask ask) {
        return shown(
                answering.take(
                        Side.RECIPIENT,
                        PathIds.referral(id),
                        caller,
                        officer(caller, performedBy),
                        key,
                        ifMatch,
                        ask),
                caller);
    }

    private ResponseEntity<ReferralView> shown(
            Outcome.Saved<Referral, Rejection> saved, Caller caller) {
        return Replies.of(saved, views.of(saved.stored(), caller));
    }

    /** A system names the officer behind its answer; a person is known by the token. */
    static Optional<PerformedBy> officer(Caller caller, @Nullable PerformedByView performedBy) {
        boolean system = caller.has(Role.INTEGRATION);
        if (system == (performedBy == null)) {
            throw Problem.invalid(
                    List.of(
                            new Problem.FieldError(
                                    "/performedBy", system ? "required" : "conflict")));
        }
        return Optional.ofNullable(performedBy).map(PerformedByView::officer);
    }
}
