package id.tuntas.referrals.queue;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.referrals.referral.Referral;
import java.time.Instant;
import java.util.Optional;

/** The referrals whose answer is waited for, by the agency that owes it. */
interface Queue {

    /**
     * The most pressing first: by when the answer is due, so that what is late stands in front.
     *
     * @param assignee where given, only what has been given to this person
     * @param dueBefore where given, what is due then or later is left out
     */
    Page<Stored<Referral>> of(
            AgencyId agency, Optional<String> assignee, Optional<Instant> dueBefore, Cursor cursor);

    long count(AgencyId agency, Optional<String> assignee, Optional<Instant> dueBefore);
}
