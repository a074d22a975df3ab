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
import java.util.function.Predicate;

/**
 * Opens the cases of a report and sends each to all that are called. Every part has a key of its
 * own, so that whoever of the unit asks again, with the same list or another, makes what is missing
 * and nothing twice.
 */
final class AnsweringEmergencies {

    private static final int UNAVAILABLE = 503;

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
        List<CaseId> cases = casesOf(emergency, key, caller);
        List<Sent> sent = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CaseId caseId : cases) {
            for (Emergency.Call call : emergency.calls()) {
                try {
                    sent.add(send(caseId, call, caller));
                } catch (Problem problem) {
                    // One that can't be reached must not keep the others waiting.
                    problems.add(problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw worst(problems);
        }
        return new Answered(cases, sent);
    }

    private Sent send(CaseId caseId, Emergency.Call call, Caller caller) {
        SendingInEmergency.Wanted wanted =
                new SendingInEmergency.Wanted(
                        caseId, call.recipient(), call.service(), call.note());
        return new Sent(
                caseId,
                call.recipient(),
                sending.send(wanted, EmergencyParts.key(caseId, call, caller), caller));
    }

    /** What a repeat can mend is said first. */
    private static Problem worst(List<Problem> problems) {
        return problems.stream()
                .filter(AnsweringEmergencies::isUnavailable)
                .findFirst()
                .orElseGet(problems::getFirst);
    }

    private static boolean isUnavailable(Problem problem) {
        return problem.type().status() == UNAVAILABLE;
    }

    /** Whoever can't be called must not leave cases behind; what was begun before goes on. */
    private List<CaseId> casesOf(Emergency emergency, RepeatKey key, Caller caller) {
        Optional<Problem> against = against(emergency, caller, _ -> true);
        if (against.isEmpty()) {
            return triages.openCases(
                    emergency.reportId(),
                    emergency.openCases(),
                    DerivedIds.of(key, "emergency/triage"),
                    caller);
        }
        List<CaseId> cases = triages.casesOf(emergency.reportId(), caller);
        if (cases.isEmpty()) {
            throw against.get();
        }
        against(emergency, caller, call -> isMissing(call, cases, caller))
                .filter(problem -> !isUnavailable(problem))
                .ifPresent(problem -> {
                    throw problem;
                });
        return cases;
    }

    private boolean isMissing(Emergency.Call call, List<CaseId> cases, Caller caller) {
        return cases.stream()
                .anyMatch(caseId -> !sending.isBegun(EmergencyParts.key(caseId, call, caller)));
    }

    /**
     * @param isAskedFor whether identity is to be asked about a call's recipient
     */
    private Optional<Problem> against(
            Emergency emergency, Caller caller, Predicate<Emergency.Call> isAskedFor) {
        List<Problem.FieldError> errors = new ArrayList<>();
        List<Problem> unavailable = new ArrayList<>();
        for (int n = 0; n < emergency.calls().size(); n++) {
            String pointer = "/referrals/" + n + "/recipientAgencyId";
            try {
                against(emergency.calls(), n, caller, isAskedFor)
                        .ifPresent(code -> errors.add(new Problem.FieldError(pointer, code)));
            } catch (Problem problem) {
                unavailable.add(problem);
            }
        }
        return errors.isEmpty()
                ? unavailable.stream().findFirst()
                : Optional.of(Problem.invalid(errors));
    }

    private Optional<String> against(
            List<Emergency.Call> calls,
            int n,
            Caller caller,
            Predicate<Emergency.Call> isAskedFor) {
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
        return isAskedFor.test(call) && directory.kindOf(call.recipient()).isEmpty()
                ? Optional.of("unknown-agency")
                : Optional.empty();
    }
}
