package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Event;
import id.tuntas.referrals.terms.ReferralId;
import id.tuntas.referrals.terms.Terms;
import java.util.LinkedHashMap;
import java.util.Map;

/** The events of topic {@code referral}, as {@code contracts/events} fixes them. */
final class ReferralMessages {

    private ReferralMessages() {}

    static Event of(ReferralId id, Referral next, Step step) {
        return new Event("id.tuntas.referral." + step.stage().verb() + ".v1", data(id, next, step));
    }

    private static Map<String, Object> data(ReferralId id, Referral next, Step step) {
        Terms terms = next.terms();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("referralId", id.value());
        data.put("caseId", terms.caseId().value());
        data.put("senderAgencyId", terms.sender().agencyId().value());
        data.put("sentBy", terms.sender().subject());
        data.put("link", ReferralLinks.of(id));
        if (next instanceof Referral.Abandoned abandoned) {
            data.put("reason", abandoned.why().code());
        }
        // An abandoned one was never known to its recipient.
        if (next instanceof Referral.Delivered delivered) {
            data.put("recipientAgencyId", terms.recipient().agencyId().value());
            data.put("urgency", terms.urgency().name());
            step.by().ifPresent(by -> data.put("by", by.subject()));
            if (step.stage() == Stage.SENT) {
                data.put("service", terms.service().code());
                data.put("basis", terms.basis().code());
                data.put("answerDueAt", delivered.delivery().answerDueAt().toString());
            }
            if (step.stage() == Stage.PROGRESSED) {
                data.put(
                        "progress",
                        step.detail().appointment().map(Appointment::code).orElse("NOTE"));
            }
            if (step.stage() == Stage.OVERDUE) {
                data.put("answerDueAt", delivered.delivery().answerDueAt().toString());
            }
            step.detail().aside().ifPresent(aside -> put(aside, data));
            step.detail().reason().ifPresent(reason -> data.put("reason", reason.code()));
            step.detail().to().ifPresent(agency -> data.put("toAgencyId", agency.value()));
            if (next instanceof Referral.Redirected redirected) {
                data.put("successorId", redirected.successor().value());
            }
            step.detail().outcome().ifPresent(outcome -> data.put("outcome", outcome.code()));
        }
        return data;
    }

    private static void put(Aside aside, Map<String, Object> data) {
        switch (aside) {
            case Aside.Assignment(var assigneeId) -> data.put("assigneeId", assigneeId);
            case Aside.SenderChange(var from, _) -> data.put("fromAgencyId", from.value());
            // Who answered the phone is a person: it stays in the referral.
            case Aside.PhoneCall _ -> {}
        }
    }
}
