package id.tuntas.referrals.emergency;

import id.tuntas.platform.data.DerivedIds;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.referrals.access.ReferralAccess;
import id.tuntas.referrals.directory.Directory;
import id.tuntas.referrals.referral.SendingInEmergency;
import id.tuntas.referrals.terms.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens the cases of a report and sends each to all that are called. Every part has a key derived
 * from the request's, so that a repeat goes on where the first one stopped and makes nothing twice.
 */
final class AnsweringEmergencies {

    /** One referral, and the case that it is for. */
    record Sent(CaseId caseId, AgencyId recipient, SendingInEmergency.Result result) {}

    /**
     * What came of it.
     *
     * @param sent by case, in the order of the calls
     */
    record Answered(List<CaseId> cases, List<Sent> sent) {

        /** Whether an earlier request had done all of it. */
        boolean replayed() {
            return sent.stream().allMatch(each -> each.result().replayed());
        }
    }

    private final Directory directory;
    private final Triages triages;
    private final SendingInEmergency sending;

    AnsweringEmergencies(Directory directory, Triages triages, SendingInEmergency sending) {
        this.directory = directory;
        this.triages = triages;
        this.sending = sending;
    }

    /**
     * @throws Problem where nothing was made; or, with {@code Retry-After}, where a part is away
     *     and a repeat goes on
     */
    Answered answer(Emergency emergency, RepeatKey key, Caller caller) {
        ReferralAccess.requireSenderInEmergency(caller);
        requireRecipients(emergency, caller);
        List<CaseId> cases =
                triages.openCases(
                        emergency.reportId(),
                        emergency.openCases(),
                        DerivedIds.of(key, "emergency/triage"),
                        caller);
        List<Sent> sent = new ArrayList<>();
        for (CaseId caseId : cases) {
            for (int n = 0; n < emergency.calls().size(); n++) {
                sent.add(send(caseId, emergency.calls().get(n), part(key, caseId, n), caller));
            }
        }
        return new Answered(cases, sent);
    }

    private Sent send(CaseId caseId, Emergency.Call call, RepeatKey key, Caller caller) {
        SendingInEmergency.Wanted wanted =
                new SendingInEmergency.Wanted(
                        caseId, call.recipient(), call.service(), call.note());
        return new Sent(caseId, call.recipient(), sending.send(wanted, key, caller));
    }

    /** Before anything is made: whoever can't be called must not leave cases behind. */
    private void requireRecipients(Emergency emergency, Caller caller) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int n = 0; n < emergency.calls().size(); n++) {
            String pointer = "/referrals/" + n + "/recipientAgencyId";
            against(emergency.calls(), n, caller)
                    .ifPresent(code -> errors.add(new Problem.FieldError(pointer, code)));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private Optional<String> against(List<Emergency.Call> calls, int n, Caller caller) {
        Emergency.Call call = calls.get(n);
        if (caller.belongsTo(call.recipient())) {
            return Optional.of("conflict");
        }
        if (calls.subList(0, n).stream()
                .anyMatch(other ->
                        other.recipient().equals(call.recipient())
                                && other.service().equals(call.service()))) {
            return Optional.of("duplicate");
        }
        return directory.kindOf(call.recipient()).isEmpty()
                ? Optional.of("unknown-agency")
                : Optional.empty();
    }

    private static RepeatKey part(RepeatKey key, CaseId caseId, int n) {
        return new RepeatKey(
                key.subject(),
                DerivedIds.of(key, "emergency/" + caseId.value() + "/" + n),
                key.route(),
                key.fingerprint());
    }
}
