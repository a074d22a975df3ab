package id.tuntas.cases.consent;

import id.tuntas.cases.access.CaseRemit;
import id.tuntas.cases.casefile.CaseFile;
import id.tuntas.cases.casefile.Consent;
import id.tuntas.cases.party.Opening;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the case's readers see it.
 *
 * @param live whether a disclosure may rest on it today
 */
record ConsentView(
        String id,
        String recipientKind,
        List<String> purposes,
        String givenBy,
        Instant givenAt,
        String how,
        Instant explainedAt,
        @Nullable String documentReference,
        @Nullable LocalDate validUntil,
        Instant recordedAt,
        String recordedBy,
        boolean live,
        @Nullable WithdrawalView withdrawal,
        List<String> allowedActions) {

    /** That it holds no longer. */
    record WithdrawalView(
            String by,
            Instant withdrawnAt,
            boolean pressure,
            @Nullable String text,
            Instant recordedAt,
            String recordedBy) {

        private static WithdrawalView from(Consent.Withdrawal withdrawal, Reading reading) {
            return new WithdrawalView(
                    withdrawal.givenBy(),
                    withdrawal.at(),
                    withdrawal.pressure(),
                    Opening.open(withdrawal.text(), reading),
                    withdrawal.recorded().at(),
                    withdrawal.recorded().by());
        }
    }

    static ConsentView from(Consent consent, CaseFile file, Caller caller, LocalDate today) {
        Reading reading = new Reading(caller.subject(), "show-consents");
        return new ConsentView(
                consent.id().value(),
                consent.recipientKind(),
                consent.purposes(),
                consent.givenBy(),
                consent.givenAt(),
                consent.form(),
                consent.explainedAt(),
                Opening.open(consent.documentReference(), reading),
                consent.validUntil(),
                consent.recorded().at(),
                consent.recorded().by(),
                consent.isLiveOn(today),
                consent.withdrawal().map(each -> WithdrawalView.from(each, reading)).orElse(null),
                actions(consent, file, caller));
    }

    private static List<String> actions(Consent consent, CaseFile file, Caller caller) {
        return consent.withdrawal().isEmpty()
                        && CaseRemit.of(caller).worksOn(file.particulars().unit())
                ? List.of("withdrawal")
                : List.of();
    }
}
