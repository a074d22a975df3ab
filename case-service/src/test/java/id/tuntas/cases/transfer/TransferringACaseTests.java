package id.tuntas.cases.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.Callers;
import id.tuntas.cases.casefile.ACase;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Custody;
import id.tuntas.cases.casefile.Transfer;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import org.junit.jupiter.api.Test;

class TransferringACaseTests {

    private static final Transfer TO_TARAKAN =
            Transfer.asked(Callers.NUNUKAN, Callers.TARAKAN, Personal.of("why"), ACase.by("maria"));

    private final CaseFile asked =
            ACase.ofAGirl()
                    .carriedBy("maria")
                    .with(ACase.grant("living"))
                    .askedOver(Callers.TARAKAN)
                    .inService();

    @Test
    void leavesTheCaseWhereItIsUntilItIsAccepted() {
        CaseFile next =
                changed(Transferring.ask(ACase.ID, ACase.ofAGirl().inService(), TO_TARAKAN));

        assertThat(next.particulars().unit()).isEqualTo(Callers.NUNUKAN);
        assertThat(next.particulars().custody().pendingTransfer()).contains(TO_TARAKAN);
    }

    @Test
    void movesTheCaseWhenTheOtherUnitAccepts() {
        CaseFile next = changed(accept(asked, Callers.TARAKAN));

        assertThat(next.particulars().unit()).isEqualTo(Callers.TARAKAN);
        assertThat(next.particulars().custody().current()).isEmpty();
        assertThat(next.particulars().custody().pendingTransfer()).isEmpty();
        assertThat(next.grants().open()).hasSize(1);
    }

    @Test
    void isAnsweredByTheUnitThatIsAskedAndOnce() {
        assertThat(accept(asked, Callers.PROVINCE)).isEqualTo(nonePending());
        CaseFile refused =
                changed(
                        Transferring.refuse(
                                ACase.ID, asked, Callers.TARAKAN, answer(Transfer.End.REFUSED)));
        assertThat(refused.particulars().unit()).isEqualTo(Callers.NUNUKAN);
        assertThat(refused.particulars().custody().isCarriedBy("maria")).isTrue();
        assertThat(accept(refused, Callers.TARAKAN)).isEqualTo(nonePending());
    }

    @Test
    void isTakenBackByTheUnitThatAskedAndNoOther() {
        Transfer.Answer answer = answer(Transfer.End.WITHDRAWN);

        assertThat(Transferring.withdraw(ACase.ID, asked, Callers.TARAKAN, answer))
                .isEqualTo(nonePending());
        CaseFile next = changed(Transferring.withdraw(ACase.ID, asked, Callers.NUNUKAN, answer));
        assertThat(accept(next, Callers.TARAKAN)).isEqualTo(nonePending());
    }

    @Test
    void isAskedOfOneUnitAtATime() {
        assertThat(Transferring.ask(ACase.ID, asked, TO_TARAKAN))
                .isEqualTo(Decision.refuse(new Transferring.Refusal.AlreadyPending()));
    }

    @Test
    void isAskedNoMoreOftenThanACaseTakes() {
        CaseFile often = ACase.ofAGirl().inService();
        for (int i = 0; i < Custody.MOST_TRANSFERS; i++) {
            often =
                    changed(
                            Transferring.withdraw(
                                    ACase.ID,
                                    changed(Transferring.ask(ACase.ID, often, TO_TARAKAN)),
                                    Callers.NUNUKAN,
                                    answer(Transfer.End.WITHDRAWN)));
        }

        assertThat(Transferring.ask(ACase.ID, often, TO_TARAKAN))
                .isEqualTo(Decision.refuse(new Transferring.Refusal.TooMany()));
    }

    @Test
    void isImpossibleWhileTheCaseIsAboutToBeClosed() {
        ACase pending = ACase.ofAGirl().askedOver(Callers.TARAKAN);

        assertThat(Transferring.ask(ACase.ID, ACase.ofAGirl().proposed("UNTRACEABLE"), TO_TARAKAN))
                .isEqualTo(
                        Decision.refuse(new Transferring.Refusal.InOtherState("ClosureProposed")));
        assertThat(accept(pending.proposed("UNTRACEABLE"), Callers.TARAKAN))
                .isEqualTo(
                        Decision.refuse(new Transferring.Refusal.InOtherState("ClosureProposed")));
        assertThat(Transferring.ask(ACase.ID, ACase.ofAGirl().closed(), TO_TARAKAN))
                .isEqualTo(Decision.refuse(new Transferring.Refusal.InOtherState("Closed")));
    }

    private static Decision<CaseFile, Transferring.Refusal> accept(CaseFile file, AgencyId by) {
        return Transferring.accept(ACase.ID, file, by, answer(Transfer.End.ACCEPTED));
    }

    private static Transfer.Answer answer(Transfer.End end) {
        return new Transfer.Answer(end, null, ACase.by("lina"));
    }

    private static Decision<CaseFile, Transferring.Refusal> nonePending() {
        return Decision.refuse(new Transferring.Refusal.NonePending());
    }

    private static CaseFile changed(Decision<CaseFile, Transferring.Refusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Change.class);
        return ((Decision.Change<CaseFile, Transferring.Refusal>) decision).next();
    }
}
