package id.tuntas.cases.parties;

import id.tuntas.cases.party.Change;
import id.tuntas.cases.party.Opening;
import id.tuntas.cases.party.Party;
import id.tuntas.cases.party.PartyViews.PersonView;
import id.tuntas.cases.party.Reason;
import id.tuntas.platform.data.Reading;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as it stands.
 *
 * @param role a code of list {@code party-role}
 * @param version its entity tag, in quotes
 * @param changedBy who wrote this version
 */
record PartyView(
        String id,
        String role,
        int version,
        Instant changedAt,
        String changedBy,
        PersonView person,
        List<String> allowedActions) {

    /**
     * One version of a party.
     *
     * @param changedBy who wrote it
     * @param reason of the correction that made it, a code of list {@code correction-reason};
     *     absent for the first
     */
    record PartyVersionView(
            int version,
            Instant changedAt,
            String changedBy,
            @Nullable String reason,
            @Nullable String reasonText,
            PersonView person) {

        static PartyVersionView from(Party party, Reading reading) {
            Change change = party.change();
            Reason reason = change.reason();
            return new PartyVersionView(
                    party.version(),
                    change.at(),
                    change.by(),
                    reason == null ? null : reason.code(),
                    reason == null ? null : Opening.open(reason.text(), reading),
                    PersonView.from(party.person(), reading));
        }
    }

    static PartyView from(Party party, Reading reading, List<String> allowedActions) {
        return new PartyView(
                party.id().value(),
                party.person().partyRole(),
                party.version(),
                party.change().at(),
                party.change().by(),
                PersonView.from(party.person(), reading),
                allowedActions);
    }
}
