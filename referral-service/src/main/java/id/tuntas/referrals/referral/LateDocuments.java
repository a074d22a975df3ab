package id.tuntas.referrals.referral;

import static id.tuntas.referrals.referral.ReferralFields.ACCEPTED_STATE;
import static id.tuntas.referrals.referral.ReferralFields.ANSWER_DUE_AT;
import static id.tuntas.referrals.referral.ReferralFields.PACKET_CLOSED_AT;
import static id.tuntas.referrals.referral.ReferralFields.STEP_STATES;
import static id.tuntas.referrals.referral.ReferralFields.content;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import org.bson.conversions.Bson;

/** What {@link Referral#isUnanswered} says of those that wait for their recipient, as a query. */
public final class LateDocuments {

    private LateDocuments() {}

    /** Of those that wait: whose answer was due before then and has not been given. */
    public static Bson dueBefore(Instant then) {
        return Filters.and(
                Filters.lt(content(ANSWER_DUE_AT), then),
                // Taken on before its sender asked for its end: not late, unless it has to say that
                // it has stopped.
                Filters.or(
                        Filters.ne(content(STEP_STATES), ACCEPTED_STATE),
                        Filters.exists(content(PACKET_CLOSED_AT))));
    }
}
