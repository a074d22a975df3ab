package id.tuntas.cases.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.cases.casefile.CaseId;
import id.tuntas.platform.data.EventSubscription;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class HearingOfACaseTests {

    private final EventSubscription subscription =
            new TimelineMessages().timelineSubscription(new Nothing());

    @Test
    void writesNothingOfAReferralThatWasNeverSentForItMayNameAnyCase() {
        assertThat(subscription.handlers()).doesNotContainKey("id.tuntas.referral.abandoned.v1");
        assertThat(subscription.ignored()).contains("id.tuntas.referral.abandoned.v1");
    }

    /** Nothing is written in these tests. */
    private record Nothing() implements Timeline {

        @Override
        public void add(TimelineEntry entry) {}

        @Override
        public Page<TimelineEntry> of(CaseId id, Cursor cursor) {
            return new Page<>(List.of(), null);
        }
    }

    @Test
    void writesThatTheDisclosureEnded() {
        assertThat(subscription.handlers()).containsKey("id.tuntas.case.disclosure-ended.v1");
    }
}
