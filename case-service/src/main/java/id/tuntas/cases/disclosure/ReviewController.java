package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseView;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.platform.data.Replies;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Ids;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemType;
import id.tuntas.platform.web.RepeatKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For people: the second look at a disclosure in immediate danger. */
@RestController
@RequestMapping("/api/v1/cases/{id}/disclosures/{referralId}/review")
@Tag(name = "disclosures")
class ReviewController {

    private static final ProblemType REFUSED = ProblemType.of("review-refused");

    private final ReviewingDisclosures reviewing;

    ReviewController(ReviewingDisclosures reviewing) {
        this.reviewing = reviewing;
    }

    @PostMapping
    @Operation(
            operationId = "reviewDisclosure",
            summary = "A second person's look at a disclosure made in immediate danger")
    ResponseEntity<CaseView> review(
            @PathVariable String id,
            @PathVariable String referralId,
            @Valid @RequestBody ReviewBody body,
            RepeatKey key,
            IfMatch ifMatch,
            Caller caller) {
        if (!Ids.isHarmless(referralId)) {
            throw Problem.notFound();
        }
        var saved =
                reviewing
                        .review(
                                id,
                                new ReferralId(referralId),
                                caller,
                                Request.of(key, ifMatch),
                                body::toFinding)
                        .orElseThrow(ReviewController::problem);
        return Replies.of(saved, CaseView.from(saved.stored(), caller));
    }

    private static Problem problem(Reviewing.Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> Problem.notFound();
            case NO_REVIEW_DUE, ALREADY_REVIEWED, SAME_PERSON ->
                    Problem.of(REFUSED).with("reasons", List.of(Map.of("code", refusal.name())));
        };
    }
}
