package id.tuntas.referrals.queue;

import id.tuntas.referrals.referral.ReferralView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of an agency's queue.
 *
 * @param next what to send as {@code after} for the page behind this one; absent on the last
 * @param waiting how many wait in all
 * @param overdue how many of these are late
 */
@Schema(name = "Queue")
record QueueView(List<ReferralView> items, @Nullable String next, long waiting, long overdue) {}
