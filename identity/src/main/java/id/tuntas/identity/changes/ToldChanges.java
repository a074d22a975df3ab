package id.tuntas.identity.changes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the topic already holds, by whichever replica it was told. The topic is the only memory of
 * how far we are: what it holds need not be told again, and the newest in it says where to go on.
 */
final class ToldChanges {

    /** How much of an act's changes the topic holds. */
    private record Told(Instant at, int total, Set<String> ids) {

        boolean isWhole() {
            return ids.size() >= total;
        }
    }

    private final Duration overlap;
    private final Clock clock;
    private final Map<String, Told> acts = new HashMap<>();
    private @Nullable Instant newest;

    /**
     * @param overlap how much later than its time an act can appear in Keycloak's records
     */
    ToldChanges(Duration overlap, Clock clock) {
        this.overlap = overlap;
        this.clock = clock;
    }

    void add(Message.Id id, Instant at) {
        acts.computeIfAbsent(id.act(), _ -> new Told(at, id.total(), new HashSet<>()))
                .ids()
                .add(id.toString());
        reached(at);
    }

    /** An act that there is nothing to tell of is done with as well. */
    void nothingIn(AdminAct act) {
        acts.put(act.id(), new Told(act.time(), 0, Set.of()));
        reached(act.time());
    }

    private void reached(Instant at) {
        if (newest == null || newest.isBefore(at)) {
            newest = at;
            Instant oldest = at.minus(overlap).minus(overlap);
            acts.values().removeIf(each -> each.at().isBefore(oldest));
        }
    }

    boolean holdsAllOf(AdminAct act) {
        Told told = acts.get(act.id());
        return told != null && told.isWhole();
    }

    boolean holds(Message.Id id) {
        Told told = acts.get(id.act());
        return told != null && told.ids().contains(id.toString());
    }

    /**
     * Where to read on from; empty where nothing was ever told, so that all has to be read. A clock
     * that was ahead and has been set back must not hide what is done until it gets there again.
     */
    Optional<Instant> from() {
        return Optional.ofNullable(newest)
                .map(each -> each.isAfter(clock.instant()) ? clock.instant() : each)
                .map(each -> each.minus(overlap));
    }
}
