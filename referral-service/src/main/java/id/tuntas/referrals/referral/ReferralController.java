package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.Page;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sending referrals, and seeing where they stand. */
@RestController
@RequestMapping(ReferralLinks.PATH)
@Tag(name = "referrals")
class ReferralController {

    private final SendingReferrals sending;
    private final ReadingReferrals reading;
    private final ReferralViews views;

    ReferralController(SendingReferrals sending, ReadingReferrals reading, ReferralViews views) {
        this.sending = sending;
        this.reading = reading;
        this.views = views;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Sent")
    @Operation(
            operationId = "sendReferral",
            summary = "Sends a case to one agency, once case-service has granted what it may see")
    ResponseEntity<ReferralView> send(
            @Valid @RequestBody SendRequest request, RepeatKey key, Caller caller) {
        Outcome.Saved<Referral, Rejection> sent = sending.send(request.asked(), key, caller);
        return Replies.of(sent, views.of(sent.stored(), caller));
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewReferral",
            summary = "Shows what the agency would see; nothing is sent or recorded")
    PacketViews.Preview preview(@Valid @RequestBody SendRequest request, Caller caller) {
        return PacketViews.preview(
                sending.preview(request.asked(), caller), request.costBearer(), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readReferral", summary = "Where a referral stands, step by step")
    ResponseEntity<ReferralView> read(@PathVariable String id, Caller caller) {
        Stored<Referral> stored = reading.read(PathIds.referral(id), caller);
        return Replies.of(stored, views.of(stored, caller));
    }

    @GetMapping
    @Operation(
            operationId = "listReferrals",
            summary = "A case's referrals that the caller may see, the oldest first")
    Page<ReferralView> list(@RequestParam String caseId, Cursor cursor, Caller caller) {
        if (!Ids.isHarmless(caseId)) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "caseId");
        }
        return reading.ofCase(new CaseId(caseId), caller, cursor)
                .map(stored -> views.of(stored, caller));
    }
}
