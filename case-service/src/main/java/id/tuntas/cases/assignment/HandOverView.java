package id.tuntas.cases.assignment;

import id.tuntas.platform.data.Stored;
import java.time.Instant;

/**
 * A hand-over of one officer's cases.
 *
 * @param state Asked or Done
 * @param cases how many have gone over
 * @param left how many have still to; the same request once more goes on with them
 */
record HandOverView(
        String id,
        String unitId,
        String fromPersonId,
        String toPersonId,
        String state,
        long cases,
        long left,
        Instant askedAt,
        String askedBy) {

    static HandOverView from(Stored<HandOver> stored, long cases, long left) {
        HandOver handOver = stored.state();
        return new HandOverView(
                stored.id(),
                handOver.unit().value(),
                handOver.from(),
                handOver.to(),
                handOver.stateName(),
                cases,
                left,
                handOver.asked().at(),
                handOver.asked().by());
    }
}
