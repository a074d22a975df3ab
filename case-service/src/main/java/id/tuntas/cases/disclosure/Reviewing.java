package id.tuntas.cases.disclosure;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.casefile.Review;
import id.tuntas.platform.data.Decision;
import java.util.Optional;

/**
 * A second person's look at what one officer disclosed in immediate danger. An objection is told to
 * that officer, who may recall the referral; it takes nothing back by itself.
 */
final class Reviewing {

    private Reviewing() {}

    /** Why not. */
    enum Refusal {
        /** No referral of this case. */
        UNKNOWN,
        /** It was not made in immediate danger. */
        NO_REVIEW_DUE,
        ALREADY_REVIEWED,
        SAME_PERSON
    }

    static Decision<CaseFile, Refusal> review(
            CaseId id, CaseFile file, ReferralId referral, Review.Finding finding) {
        Optional<Grant> found = file.grants().of(referral);
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.UNKNOWN);
        }
        Grant grant = found.get();
        if (grant.review().isEmpty()) {
            return Decision.refuse(Refusal.NO_REVIEW_DUE);
        }
        if (!grant.awaitsReview()) {
            return Decision.refuse(Refusal.ALREADY_REVIEWED);
        }
        if (grant.granted().by().equals(finding.step().by())) {
            return Decision.refuse(Refusal.SAME_PERSON);
        }
        return Decision.change(
                file.with(file.grants().reviewed(referral, finding)),
                CaseEvents.disclosureReviewed(id, file, grant, finding));
    }
}
