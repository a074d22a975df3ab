package id.tuntas.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.casefile.Review;
import id.tuntas.platform.data.Decision;
import org.junit.jupiter.api.Test;

class ReviewingADisclosureTests {

    private final CaseFile emergency =
            ACase.ofAGirl().inEmergency("danger").with(ACase.grant("calm")).inService();

    @Test
    void isDoneOnceByASecondPerson() {
        Decision<CaseFile, Reviewing.Refusal> decision = review(emergency, "danger", "hasan");

        assertThat(decision).isInstanceOf(Decision.Change.class);
        var change = (Decision.Change<CaseFile, Reviewing.Refusal>) decision;
        assertThat(change.next().grants().awaitingReview()).isEmpty();
        assertThat(change.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data())
                                .containsEntry("grantedBy", "yusuf")
                                .containsEntry("by", "hasan")
                                .containsEntry("verdict", "UPHELD"));
        assertThat(review(change.next(), "danger", "maria"))
                .isEqualTo(Decision.refuse(Reviewing.Refusal.ALREADY_REVIEWED));
    }

    @Test
    void isNotForWhoeverDisclosed() {
        assertThat(review(emergency, "danger", "yusuf"))
                .isEqualTo(Decision.refuse(Reviewing.Refusal.SAME_PERSON));
    }

    @Test
    void isOfWhatWasDisclosedInDangerOnly() {
        assertThat(review(emergency, "calm", "hasan"))
                .isEqualTo(Decision.refuse(Reviewing.Refusal.NO_REVIEW_DUE));
        assertThat(review(emergency, "unknown", "hasan"))
                .isEqualTo(Decision.refuse(Reviewing.Refusal.UNKNOWN));
    }

    private static Decision<CaseFile, Reviewing.Refusal> review(
            CaseFile file, String referral, String by) {
        return Reviewing.review(
                ACase.ID,
                file,
                new ReferralId(referral),
                new Review.Finding("UPHELD", null, ACase.by(by)));
    }
}
