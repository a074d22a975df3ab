package id.tuntas.cases.consent;

import id.tuntas.cases.casefile.CaseEvents;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.CaseId;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.casefile.ConsentId;
import id.tuntas.cases.casefile.SettlementSignal;
import id.tuntas.platform.data.Decision;
import java.util.Optional;

/** What a case says to a consent, and to its withdrawal. */
final class Consenting {

    private Consenting() {}

    /** Why not. */
    enum Refusal {
        CASE_NOT_OPEN,
        /** The case has as many as it takes. */
        TOO_MANY,
        ALREADY_WITHDRAWN,
        /** Said before it was given. */
        WITHDRAWN_BEFORE_GIVEN,
        /** Absent, or another case's. */
        UNKNOWN
    }

    /** One that is there already was recorded by an earlier request of the same key. */
    static Decision<CaseFile, Refusal> record(CaseId id, CaseFile file, Consent consent) {
        if (file.grants().consents().of(consent.id()).isPresent()) {
            return Decision.unchanged();
        }
        if (!file.isOpen()) {
            return Decision.refuse(Refusal.CASE_NOT_OPEN);
        }
        if (file.grants().consents().areFull()) {
            return Decision.refuse(Refusal.TOO_MANY);
        }
        return Decision.change(
                file.with(file.grants().with(file.grants().consents().plus(consent))),
                CaseEvents.consentRecorded(id, file, consent));
    }

    /**
     * Also on a closed case: it is the person's right whenever. Grants that are open stay open
     * until their referrals end; the event names them to whoever ends those.
     */
    static Decision<CaseFile, Refusal> withdraw(
            CaseId id, CaseFile file, ConsentId consentId, Consent.Withdrawal withdrawal) {
        Optional<Consent> found = file.grants().consents().of(consentId);
        if (found.isEmpty()) {
            return Decision.refuse(Refusal.UNKNOWN);
        }
        Consent consent = found.get();
        if (consent.withdrawal().isPresent()) {
            return Decision.refuse(Refusal.ALREADY_WITHDRAWN);
        }
        if (withdrawal.at().isBefore(consent.givenAt())) {
            return Decision.refuse(Refusal.WITHDRAWN_BEFORE_GIVEN);
        }
        return Decision.change(
                signalled(withdrawn(file, consentId, withdrawal), withdrawal),
                CaseEvents.consentWithdrawn(id, file, consent, withdrawal));
    }

    private static CaseFile withdrawn(
            CaseFile file, ConsentId consentId, Consent.Withdrawal withdrawal) {
        return file.with(
                file.grants().with(file.grants().consents().withdrawn(consentId, withdrawal)));
    }

    /** Pressure behind a withdrawal is a settlement signal. */
    private static CaseFile signalled(CaseFile file, Consent.Withdrawal withdrawal) {
        return withdrawal.pressure()
                ? file.with(
                        file.particulars()
                                .plus(
                                        new SettlementSignal(
                                                SettlementSignal.WITHDRAWAL_UNDER_PRESSURE,
                                                withdrawal.text(),
                                                withdrawal.recorded())))
                : file;
    }
}
