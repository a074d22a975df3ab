package id.tuntas.identity.changes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A change as it is put on the topic. Everything that tells it from others comes from the act, so
 * that two replicas, or one after a restart, write the same message and consumers apply it once.
 *
 * @param at when the act was recorded
 * @param n its number among the changes of one subject by one act
 */
record Message(Id id, Change change, Instant at, int n) {

    private static final int ACTS_OF_ONE_MILLISECOND = 100;
    private static final int CHANGES_OF_ONE_ACT = 10;

    /**
     * @param act the id of Keycloak's record
     * @param index among the act's changes
     * @param total how many changes the act brought, so that a half-told act is recognised
     */
    record Id(String act, int index, int total) {

        /**
         * @throws IllegalArgumentException where the text is no id of ours
         */
        static Id parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not an id of a change");
            }
            return new Id(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        @Override
        public String toString() {
            return act + ":" + index + ":" + total;
        }
    }

    static List<Message> of(AdminAct act, List<Change> changes) {
        List<Message> messages = new ArrayList<>();
        Map<String, Integer> perSubject = new HashMap<>();
        for (Change change : changes) {
            int n = perSubject.merge(change.subject(), 1, Integer::sum) - 1;
            messages.add(
                    new Message(
                            new Id(act.id(), messages.size(), changes.size()),
                            change,
                            act.time(),
                            n));
        }
        return messages;
    }

    /**
     * {@code ce_sequence}: its twelve digits hold hundredths of a second, the last four the
     * millisecond, something of the act's id (two acts of one millisecond) and the number.
     */
    String sequence() {
        long milliseconds = at.toEpochMilli();
        int act = Math.floorMod(id.act().hashCode(), ACTS_OF_ONE_MILLISECOND);
        long last =
                (milliseconds % 10) * ACTS_OF_ONE_MILLISECOND * CHANGES_OF_ONE_ACT
                        + (long) act * CHANGES_OF_ONE_ACT
                        + Math.min(n, CHANGES_OF_ONE_ACT - 1);
        return String.format(Locale.ROOT, "%06d-%012d-%04d", 1, milliseconds / 10, last);
    }
}
