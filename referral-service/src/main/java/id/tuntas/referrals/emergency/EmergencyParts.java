package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.terms.CaseId;

/** The keys of an emergency's referrals: one for each case, agency and service of a unit. */
final class EmergencyParts {

    private static final String ROUTE = "emergency";

    private EmergencyParts() {}

    /**
     * The unit's rather than the person's: a colleague goes on where the first one was interrupted.
     */
    static RepeatKey key(CaseId caseId, Emergency.Call call, Caller caller) {
        String part =
                DerivedIds.of(
                        "emergency/referral",
                        caseId.value(),
                        call.recipient().value(),
                        call.service().code());
        return new RepeatKey(caller.agency().id().value(), part, ROUTE, part);
    }
}
