package id.tuntas.referrals.late;

import id.tuntas.platform.data.Stored;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.referrals.referral.Referral;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The referrals whose answer is late, over all agencies. */
interface Lateness {

    Duration DAY = Duration.ofDays(1);
    Duration THREE_DAYS = Duration.ofDays(3);

    /**
     * Which of them are meant.
     *
     * @param recipient whose answer is late; empty for everyone's
     * @param senders who waits for it; empty for everyone
     */
    record Wanted(Optional<AgencyId> recipient, Optional<Set<AgencyId>> senders) {}

    /**
     * One recipient's.
     *
     * @param under24h late by less than 24 hours
     * @param over72h late by more than 72 hours
     */
    record Total(
            String agencyId,
            long count,
            Instant oldestDueAt,
            long under24h,
            long upTo72h,
            long over72h) {}

    /** By recipient, in the order of its id. */
    List<Total> totals(Wanted wanted, Instant now);

    /** The one that has been late for longest first. */
    Page<Stored<Referral>> page(Wanted wanted, Instant now, Cursor cursor);

    /** Who waits for answers that are late. */
    Set<AgencyId> senders(Instant now);
}
