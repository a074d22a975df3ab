package id.tuntas.cases.transfer;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Custody;
import id.tuntas.cases.casefile.Transfer;
import id.tuntas.platform.data.Decision;
import id.tuntas.platform.data.Event;
import id.tuntas.platform.web.AgencyId;
import java.util.Optional;

/**
 * What a case says to being asked over, and to the answer. The case stays where it is, and workable
 * there, until the other unit accepts; its grants and referrals stay as they are.
 */
final class Transferring {

    private Transferring() {}

    /** Why not. */
    sealed interface Refusal {

        /** Not while it is about to be closed, or is. */
        record InOtherState(String state) implements Refusal {}

        /** One unit is asked already. */
        record AlreadyPending() implements Refusal {}

        /** It was asked over as often as a case takes. */
        record TooMany() implements Refusal {}

        /** Nobody is asked, or it was answered already. */
        record NonePending() implements Refusal {}

        /** Another unit has taken it over meanwhile, or is asked now. */
        record Foreign() implements Refusal {}
    }

    static Decision<CaseFile, Refusal> ask(CaseId id, CaseFile file, Transfer transfer) {
        if (!file.particulars().unit().equals(transfer.from())) {
            return Decision.refuse(new Refusal.Foreign());
        }
        if (!file.mayBeTransferred()) {
            return Decision.refuse(new Refusal.InOtherState(file.stateName()));
        }
        Custody custody = file.particulars().custody();
        if (custody.pendingTransfer().isPresent()) {
            return Decision.refuse(new Refusal.AlreadyPending());
        }
        if (custody.takesNoMoreTransfers()) {
            return Decision.refuse(new Refusal.TooMany());
        }
        return Decision.change(
                file.with(file.particulars().with(custody.asked(transfer))),
                CaseEvents.transferRequested(id, file, transfer));
    }

    /** By the unit that asked. */
    static Decision<CaseFile, Refusal> withdraw(
            CaseId id, CaseFile file, AgencyId unit, Transfer.Answer answer) {
        Optional<Transfer> pending = file.particulars().custody().pendingTransfer();
        if (pending.isEmpty() || !pending.get().from().equals(unit)) {
            return Decision.refuse(new Refusal.NonePending());
        }
        return answered(
                file,
                answer,
                CaseEvents.transferWithdrawn(id, file, pending.get(), answer.step().by()));
    }

    /** By the unit that is asked. */
    static Decision<CaseFile, Refusal> refuse(
            CaseId id, CaseFile file, AgencyId unit, Transfer.Answer answer) {
        Optional<Transfer> pending = file.particulars().custody().pendingTransfer();
        if (pending.isEmpty() || !pending.get().to().equals(unit)) {
            return Decision.refuse(new Refusal.NonePending());
        }
        return answered(
                file,
                answer,
                CaseEvents.transferRefused(id, file, pending.get(), answer.step().by()));
    }

    /** By the unit that is asked: from now on it is that unit's case, and nobody carries it yet. */
    static Decision<CaseFile, Refusal> accept(
            CaseId id, CaseFile file, AgencyId unit, Transfer.Answer answer) {
        Optional<Transfer> pending = file.particulars().custody().pendingTransfer();
        if (pending.isEmpty() || !pending.get().to().equals(unit)) {
            return Decision.refuse(new Refusal.NonePending());
        }
        if (!file.mayBeTransferred()) {
            return Decision.refuse(new Refusal.InOtherState(file.stateName()));
        }
        return Decision.change(
                file.with(
                        file.particulars()
                                .takenOverBy(unit, file.particulars().custody().answered(answer))),
                CaseEvents.transferred(id, file, pending.get(), answer.step().by()));
    }

    private static Decision<CaseFile, Refusal> answered(
            CaseFile file, Transfer.Answer answer, Event event) {
        return Decision.change(
                file.with(file.particulars().with(file.particulars().custody().answered(answer))),
                event);
    }
}
