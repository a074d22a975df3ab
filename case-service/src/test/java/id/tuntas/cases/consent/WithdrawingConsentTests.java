package id.tuntas.cases.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseAccess;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseFiles;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.Consents;
import id.tuntas.cases.casefile.Grant;
import id.tuntas.cases.casefile.MovingCases;
import id.tuntas.cases.casefile.ReferralId;
import id.tuntas.cases.casefile.SettlementSignal;
import id.tuntas.cases.casefile.Step;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Request;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class WithdrawingConsentTests {

    private static final ConsentId C1 = new ConsentId("c1");

    private final Consent consent = ACase.consent("c1", "HEALTH", "HEALTH");

    @Test
    void isRecordedOnAnOpenCaseOnly() {
        assertThat(
                        changed(Consenting.record(ACase.ID, ACase.ofAGirl().inService(), consent))
                                .next()
                                .grants()
                                .consents()
                                .of(C1))
                .contains(consent);
        assertThat(Consenting.record(ACase.ID, ACase.ofAGirl().closed(), consent))
                .isEqualTo(Decision.refuse(Consenting.Refusal.CASE_NOT_OPEN));
    }

    @Test
    void isOneOfNoMoreThanACaseTakes() {
        CaseFile full = ACase.ofAGirl().inService();
        for (int i = 0; i < Consents.MOST; i++) {
            full =
                    changed(
                                    Consenting.record(
                                            ACase.ID,
                                            full,
                                            ACase.consent("n" + i, "HEALTH", "HEALTH")))
                            .next();
        }

        assertThat(Consenting.record(ACase.ID, full, consent))
                .isEqualTo(Decision.refuse(Consenting.Refusal.TOO_MANY));
        assertThat(Consenting.record(ACase.ID, full, ACase.consent("n0", "HEALTH", "HEALTH")))
                .isEqualTo(Decision.unchanged());
    }

    /** Keys are forgotten; what they made is not. */
    @Test
    void isRecordedOnceHoweverLateARepeatComes() {
        CaseFile withdrawn =
                changed(withdraw(ACase.ofAGirl().with(consent).inService(), false)).next();

        assertThat(Consenting.record(ACase.ID, withdrawn, consent)).isEqualTo(Decision.unchanged());
        assertThat(Consenting.record(ACase.ID, ACase.ofAGirl().with(consent).closed(), consent))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void namesTheOpenGrantsThatRestOnIt() {
        CaseFile file =
                ACase.ofAGirl()
                        .with(consent)
                        .with(ACase.consent("c2", "SOCIAL", "HEALTH"))
                        .with(ACase.grant("open").restingOn(C1))
                        .with(ACase.grant("ended").restingOn(C1))
                        .with(ACase.grant("other").restingOn(new ConsentId("c2")))
                        .with(ACase.grant("by-duty"))
                        .inService()
                        .afterEndOf(
                                new ReferralId("ended"), new Grant.Ending("COMPLETED", ACase.NOW))
                        .orElseThrow();

        var change = changed(withdraw(file, false));

        assertThat(change.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data())
                                .containsEntry("referralIds", List.of("open"))
                                .containsEntry("pressure", false));
        assertThat(change.next().grants().of(new ReferralId("open")))
                .hasValueSatisfying(grant -> assertThat(grant.isOpen()).isTrue());
    }

    @Test
    void tellsWhenThePersonSaidSoAndNotWhenItWasWrittenDown() {
        Consent.Withdrawal late = withdrawnAt(ACase.NOW.plusSeconds(60));

        assertThat(
                        changed(
                                        Consenting.withdraw(
                                                ACase.ID,
                                                ACase.ofAGirl().with(consent).inService(),
                                                C1,
                                                late))
                                .events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.data())
                                .containsEntry("withdrawnAt", "2026-11-21T15:41:00Z"));
    }

    @Test
    void isNotWithdrawnBeforeItWasGiven() {
        assertThat(
                        Consenting.withdraw(
                                ACase.ID,
                                ACase.ofAGirl().with(consent).inService(),
                                C1,
                                withdrawnAt(ACase.NOW.minusSeconds(1))))
                .isEqualTo(Decision.refuse(Consenting.Refusal.WITHDRAWN_BEFORE_GIVEN));
    }

    private static Consent.Withdrawal withdrawnAt(Instant at) {
        return new Consent.Withdrawal(
                "VICTIM", at, false, null, new Step("maria", ACase.NOW.plus(Duration.ofHours(20))));
    }

    @Test
    void keepsPressureAsASettlementSignal() {
        CaseFile file = ACase.ofAGirl().with(consent).inService();

        assertThat(changed(withdraw(file, true)).next().particulars().signals())
                .extracting(SettlementSignal::kind)
                .containsExactly("WITHDRAWAL_UNDER_PRESSURE");
        assertThat(changed(withdraw(file, false)).next().particulars().signals()).isEmpty();
    }

    @Test
    void isPossibleOnceAndAlsoOnAClosedCase() {
        CaseFile closed = ACase.ofAGirl().with(consent).closed();
        CaseFile withdrawn = changed(withdraw(closed, false)).next();

        assertThat(withdraw(withdrawn, false))
                .isEqualTo(Decision.refuse(Consenting.Refusal.ALREADY_WITHDRAWN));
        assertThat(withdraw(ACase.ofAGirl().inService(), false))
                .isEqualTo(Decision.refuse(Consenting.Refusal.UNKNOWN));
    }

    @Test
    void isForeignOnceAnotherUnitHasTakenTheCaseOver() {
        CaseFiles files = MovingCases.from(ACase.ofAGirl().with(consent).inService());
        RecordingConsents recording =
                new RecordingConsents(new CaseAccess(files), files, Clock.systemUTC());
        Caller maria = Callers.ofNunukan("maria", Role.CASE_MANAGER);

        absent(() ->
                recording.record(
                        "c", maria, Request.ours(), _ -> ACase.consent("c2", "HEALTH", "HEALTH")));
        absent(() ->
                recording.withdraw("c", C1, maria, Request.ours(), _ -> ACase.withdrawal(false)));
    }

    private static void absent(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(Problem.notFound().type()));
    }

    private static Decision<CaseFile, Consenting.Refusal> withdraw(
            CaseFile file, boolean pressure) {
        return Consenting.withdraw(ACase.ID, file, C1, ACase.withdrawal(pressure));
    }

    private static Decision.Change<CaseFile, Consenting.Refusal> changed(
            Decision<CaseFile, Consenting.Refusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return (Decision.Change<CaseFile, Consenting.Refusal>) decision;
    }
}
