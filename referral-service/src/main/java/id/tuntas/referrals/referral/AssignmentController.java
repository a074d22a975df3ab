package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Replies;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.directory.People;
import id.tuntas.referrals.terms.ReferralId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Inside the recipient: who of its people takes it (<em>disposisi</em>). */
@RestController
@Tag(name = "answers")
class AssignmentController {

    /**
     * @param assigneeId one of the recipient's liaisons
     */
    @Schema(name = "ReferralAssignment")
    record AssignmentRequest(@NotNull String assigneeId) {}

    private final AnsweringReferrals answering;
    private final People people;
    private final ReferralViews views;

    AssignmentController(AnsweringReferrals answering, People people, ReferralViews views) {
        this.answering = answering;
        this.people = people;
        this.views = views;
    }

    @PostMapping(ReferralLinks.PATH + "/{id}/assignment")
    @Operation(
            operationId = "assignReferral",
            summary =
                    "Gives the referral to one of the recipient's liaisons, also anew; the queue stays"
                            + " the agency's")
    ResponseEntity<ReferralView> assign(
            @PathVariable String id,
            @Valid @RequestBody AssignmentRequest said,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        ReferralId referralId = PathIds.referral(id);
        answering.of(Side.RECIPIENTS_PEOPLE, referralId, caller);
        Supplier<Aside.Assignment> assignment = toOneOf(caller.agency().id(), said);
        var saved =
                answering.take(
                        Side.RECIPIENTS_PEOPLE,
                        referralId,
                        caller,
                        Optional.empty(),
                        key,
                        ifMatch,
                        (referral, by, at) -> Asides.assign(referral, by, at, assignment.get()));
        return Replies.of(saved, views.of(saved.stored(), caller));
    }

    /**
     * Asked before the store decides, which must not wait for identity. What speaks against it
     * counts only once it is asked for: a repeat does not depend on identity.
     */
    private Supplier<Aside.Assignment> toOneOf(AgencyId agency, AssignmentRequest said) {
        String person = said.assigneeId();
        try {
            if (!Ids.isHarmless(person)
                    || people.agencyOfLiaison(person).filter(agency::equals).isEmpty()) {
                throw Problem.invalid(
                        List.of(new Problem.FieldError("/assigneeId", "unknown-person")));
            }
            return () -> new Aside.Assignment(person);
        } catch (Problem problem) {
            return () -> {
                throw problem;
            };
        }
    }
}
