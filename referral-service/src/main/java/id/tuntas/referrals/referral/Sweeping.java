package id.tuntas.referrals.referral;

import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import id.tuntas.referrals.terms.ReferralId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through what a sweep is about page by page, so that none holds thousands of referrals. */
final class Sweeping {

    private static final int AT_ONCE = 100;

    private Sweeping() {}

    static void each(
            Function<Cursor, Page<ReferralId>> pages, Consumer<? super List<ReferralId>> work) {
        Optional<String> after = Optional.empty();
        do {
            Page<ReferralId> page = pages.apply(new Cursor(after, AT_ONCE));
            if (!page.items().isEmpty()) {
                work.accept(page.items());
            }
            after = Optional.ofNullable(page.next());
        } while (after.isPresent());
    }
}
