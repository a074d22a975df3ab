package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseView.GrantView;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.Outcome;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.platform.web.ServiceClient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For referral-service alone, in the name of the person who sends a referral. */
@RestController
@RequestMapping("/api/v1/cases/{id}/disclosures")
@Tag(name = "disclosures")
class DisclosureController {

    /** The one client that may ask. */
    private static final String REFERRALS = "tuntas-referrals";

    private final GrantingDisclosures granting;

    DisclosureController(GrantingDisclosures granting) {
        this.granting = granting;
    }

    /** A grant, with what it lets the referral carry. */
    record GrantedView(GrantView grant, PacketView packet) {}

    /** What a grant would let the referral carry. */
    record PreviewView(PacketView packet) {}

    @PostMapping
    @Operation(
            operationId = "grantDisclosure",
            summary = "Records what a referral may carry; for referral-service only")
    @ApiResponse(responseCode = "201", description = "Granted")
    ResponseEntity<GrantedView> grant(
            ServiceClient service,
            @PathVariable String id,
            @Valid @RequestBody DisclosureBodies.GrantBody body,
            RepeatKey key,
            Caller caller) {
        requireReferrals(service);
        ReferralId referral = new ReferralId(body.referralId());
        var saved =
                granting.grant(id, referral, body.toRequest(), caller, key)
                        .orElseThrow(DisclosureProblems::of);
        GrantView grant =
                saved.stored()
                        .state()
                        .grants()
                        .of(referral)
                        .map(each ->
                                GrantView.from(each, new Reading(caller.subject(), "disclose")))
                        .orElseThrow(Problem::notFound);
        return Replies.of(
                saved,
                new GrantedView(grant, packet(saved, body.recipientKind(), caller, "disclose")));
    }

    @PostMapping("/preview")
    @Operation(
            operationId = "previewDisclosure",
            summary = "What a grant would carry, without a write; for referral-service only")
    PreviewView preview(
            ServiceClient service,
            @PathVariable String id,
            @Valid @RequestBody DisclosureBodies.PreviewBody body,
            Caller caller) {
        requireReferrals(service);
        var found =
                granting.preview(id, body.toRequest(), caller).orElseThrow(DisclosureProblems::of);
        return new PreviewView(packet(found, body.recipientKind(), caller, "preview-disclosure"));
    }

    private static PacketView packet(
            Outcome.Saved<CaseFile, List<Objection>> saved,
            String recipientKind,
            Caller caller,
            String purpose) {
        return PacketView.from(
                PacketPolicy.packet(saved.stored().state().particulars(), recipientKind),
                new Reading(caller.subject(), purpose));
    }

    private static void requireReferrals(ServiceClient service) {
        if (!service.client().equals(REFERRALS)) {
            throw Problem.of(ProblemTypes.SERVICE_AUTHORIZATION_REQUIRED);
        }
    }
}
