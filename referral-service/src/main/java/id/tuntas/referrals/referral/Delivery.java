package id.tuntas.referrals.referral;

import id.tuntas.referrals.terms.CaseNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * The number that both sides speak of, when it was sent, and when an answer is due.
 *
 * @param packetReadAt when the recipient was first shown the packet; an answer, or to say that one
 *     has it, counts as reading the referral and is none of the packet
 */
record Delivery(
        CaseNumber caseNumber,
        Instant sentAt,
        Instant answerDueAt,
        Optional<Instant> packetReadAt) {

    Delivery(CaseNumber caseNumber, Instant sentAt, Instant answerDueAt) {
        this(caseNumber, sentAt, answerDueAt, Optional.empty());
    }

    Delivery dueAt(Instant other) {
        return new Delivery(caseNumber, sentAt, other, packetReadAt);
    }

    /** The first reading counts. */
    Delivery readAt(Instant at) {
        return packetReadAt.isPresent()
                ? this
                : new Delivery(caseNumber, sentAt, answerDueAt, Optional.of(at));
    }
}
