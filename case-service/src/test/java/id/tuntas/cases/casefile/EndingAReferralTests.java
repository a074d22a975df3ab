package id.tuntas.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EndingAReferralTests {

    private static final ReferralId REFERRAL = new ReferralId("referral-1");
    private static final Grant.Ending COMPLETED = new Grant.Ending("COMPLETED", ACase.NOW);

    @Test
    void endsItsGrantAndNoOther() {
        CaseFile file =
                ACase.ofAGirl()
                        .with(ACase.grant("referral-1"))
                        .with(ACase.grant("referral-2"))
                        .inService();

        CaseFile after = file.afterEndOf(REFERRAL, COMPLETED).orElseThrow();

        assertThat(after.grants().open())
                .extracting(Grant::referralId)
                .containsExactly(new ReferralId("referral-2"));
        assertThat(after.grants().of(REFERRAL).orElseThrow().ending()).contains(COMPLETED);
    }

    @Test
    void isRememberedWhereItsGrantNeverCame() {
        CaseFile after = ACase.ofAGirl().inService().afterEndOf(REFERRAL, COMPLETED).orElseThrow();

        assertThat(after.grants().knowsEndOf(REFERRAL)).isTrue();
        assertThat(after.grants().all()).isEmpty();
    }

    @Test
    void isRememberedForADayAndThenForgottenAtTheNextWrite() {
        Grants remembered =
                ACase.ofAGirl().inService().afterEndOf(REFERRAL, COMPLETED).orElseThrow().grants();
        Instant dayAfter = ACase.NOW.plus(Grants.REMEMBERED);
        ReferralId later = new ReferralId("later");

        assertThat(remembered.remembering(later, dayAfter).knowsEndOf(REFERRAL)).isTrue();
        assertThat(remembered.remembering(later, dayAfter.plusMillis(1)).finals())
                .extracting(Grants.Final::referral)
                .containsExactly(later);
        assertThat(
                        remembered
                                .ended(later, new Grant.Ending("DECLINED", dayAfter.plusMillis(1)))
                                .finals())
                .isEmpty();
    }

    @Test
    void changesNothingWhenToldAgain() {
        CaseFile ended =
                ACase.ofAGirl()
                        .with(ACase.grant("referral-1"))
                        .inService()
                        .afterEndOf(REFERRAL, COMPLETED)
                        .orElseThrow();
        CaseFile remembered =
                ACase.ofAGirl().inService().afterEndOf(REFERRAL, COMPLETED).orElseThrow();

        assertThat(ended.afterEndOf(REFERRAL, COMPLETED)).isEmpty();
        assertThat(remembered.afterEndOf(REFERRAL, COMPLETED)).isEmpty();
    }

    @Test
    void isTakenInEveryState() {
        assertThat(ACase.ofAGirl().registered().afterEndOf(REFERRAL, COMPLETED)).isPresent();
        assertThat(ACase.ofAGirl().inAssessment().afterEndOf(REFERRAL, COMPLETED)).isPresent();
        assertThat(ACase.ofAGirl().proposed("DIED").afterEndOf(REFERRAL, COMPLETED)).isPresent();
        assertThat(ACase.ofAGirl().closed().afterEndOf(REFERRAL, COMPLETED)).isPresent();
    }
}
