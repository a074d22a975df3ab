package id.tuntas.referrals.terms;

import id.tuntas.platform.data.Personal;
import java.time.Instant;
import java.util.Optional;

/**
 * What is asked, fixed when it is asked.
 *
 * @param sender who asks; the unit that has its case, wherever that goes
 * @param note the request in the sender's words; shown with the packet only
 * @param redirection of which it is the successor, where it is one
 * @param askedAt when the sender first asked, before it was sent
 * @param costBearer who pays for the service, where that was said
 */
public record Terms(
        CaseId caseId,
        Sender sender,
        Recipient recipient,
        Service service,
        Urgency urgency,
        Basis basis,
        Optional<Personal<String>> note,
        Instant askedAt,
        Optional<Redirection> redirection,
        Optional<CostBearer> costBearer) {

    /** What is asked for the first time, without a word on the cost. */
    public Terms(
            CaseId caseId,
            Sender sender,
            Recipient recipient,
            Service service,
            Urgency urgency,
            Basis basis,
            Optional<Personal<String>> note,
            Instant askedAt) {
        this(
                caseId,
                sender,
                recipient,
                service,
                urgency,
                basis,
                note,
                askedAt,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, asked by another. */
    public Terms by(Sender other) {
        return new Terms(
                caseId,
                other,
                recipient,
                service,
                urgency,
                basis,
                note,
                askedAt,
                redirection,
                costBearer);
    }

    /** Whether it can't wait: its recipient is called as well. */
    public boolean isUrgent() {
        return urgency == Urgency.HIGH;
    }
}
