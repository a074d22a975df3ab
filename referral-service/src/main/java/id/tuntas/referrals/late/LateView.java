package id.tuntas.referrals.late;

import id.tuntas.referrals.referral.LateReferralView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is late, and with what.
 *
 * @param totals one for each agency that is late, over all pages
 * @param items the one that has been late for longest first
 * @param next what to send as {@code after} for the page behind this one; absent on the last
 */
@Schema(name = "LateReferrals")
record LateView(List<TotalView> totals, List<LateReferralView> items, @Nullable String next) {

    /**
     * @param agencyId whose answers are late
     * @param oldestDueAt since when the oldest is
     */
    @Schema(name = "LateTotal")
    record TotalView(String agencyId, long count, Instant oldestDueAt, AgesView ages) {

        static TotalView from(Lateness.Total total) {
            return new TotalView(
                    total.agencyId(),
                    total.count(),
                    total.oldestDueAt(),
                    new AgesView(total.under24h(), total.upTo72h(), total.over72h()));
        }
    }

    /** For how long: how many of each. */
    @Schema(name = "LateAges")
    record AgesView(long under24h, long upTo72h, long over72h) {}
}
