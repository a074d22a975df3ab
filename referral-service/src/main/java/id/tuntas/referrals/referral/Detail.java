package id.tuntas.referrals.referral;

import id.tuntas.platform.data.Personal;
import id.tuntas.platform.web.AgencyId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was said with a step.
 *
 * @param reason why a side does not want it to go on
 * @param externalReference the recipient's own number for it
 * @param expectedAt when the recipient means to be done
 * @param to the agency that is to be, or was, asked in the recipient's place
 * @param text in the words of whoever took the step; shown with the packet only
 * @param aside what is noted beside the lifecycle
 */
record Detail(
        Optional<StepReason> reason,
        Optional<ServiceOutcome> outcome,
        Optional<String> externalReference,
        Optional<Instant> expectedAt,
        Optional<Appointment> appointment,
        Optional<AgencyId> to,
        Optional<Personal<String>> text,
        Optional<Aside> aside) {

    private Detail(
            Optional<StepReason> reason,
            Optional<ServiceOutcome> outcome,
            Optional<String> externalReference,
            Optional<Instant> expectedAt,
            Optional<Appointment> appointment,
            Optional<Personal<String>> text) {
        this(
                reason,
                outcome,
                externalReference,
                expectedAt,
                appointment,
                Optional.empty(),
                text,
                Optional.empty());
    }

    static final Detail NONE = acceptance(Optional.empty(), Optional.empty());

    static Detail acceptance(Optional<String> externalReference, Optional<Instant> expectedAt) {
        return new Detail(
                Optional.empty(),
                Optional.empty(),
                externalReference,
                expectedAt,
                Optional.empty(),
                Optional.empty());
    }

    static Detail reason(StepReason reason, Optional<Personal<String>> text) {
        return new Detail(
                Optional.of(reason),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text);
    }

    static Detail note(Optional<Personal<String>> text) {
        return progress(Optional.empty(), text);
    }

    static Detail progress(Optional<Appointment> appointment, Optional<Personal<String>> text) {
        return new Detail(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                appointment,
                text);
    }

    static Detail completion(ServiceOutcome outcome, Optional<Personal<String>> text) {
        return new Detail(
                Optional.empty(),
                Optional.of(outcome),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text);
    }

    static Detail to(AgencyId agency) {
        return NONE.with(agency);
    }

    static Detail aside(Aside aside, Optional<Personal<String>> text) {
        return note(text).with(aside);
    }

    /** The same, naming the agency that is to be asked instead. */
    Detail with(AgencyId agency) {
        return new Detail(
                reason,
                outcome,
                externalReference,
                expectedAt,
                appointment,
                Optional.of(agency),
                text,
                aside);
    }

    private Detail with(Aside noted) {
        return new Detail(
                reason,
                outcome,
                externalReference,
                expectedAt,
                appointment,
                to,
                text,
                Optional.of(noted));
    }

    /** Whether nothing is said. */
    boolean isEmpty() {
        return equals(NONE);
    }
}
