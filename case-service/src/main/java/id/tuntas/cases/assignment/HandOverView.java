package id.tuntas.cases.assignment;

import id.tuntas.platform.data.Stored;
import java.time.Instant;

/**
 * A hand-over of one officer's cases.
 *
 * @param cases how many have gone over
 */
record HandOverView(
        String id,
        String unitId,
        String fromPersonId,
        String toPersonId,
        long cases,
        Instant askedAt,
        String askedBy) {

    static HandOverView from(Stored<HandOver> stored, long cases) {
        HandOver handOver = stored.state();
        return new HandOverView(
                stored.id(),
                handOver.unit().value(),
                handOver.from(),
                handOver.to(),
                cases,
                handOver.asked().at(),
                handOver.asked().by());
    }
}
