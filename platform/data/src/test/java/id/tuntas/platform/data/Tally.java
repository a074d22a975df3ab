package id.tuntas.platform.data;

import java.util.Map;
import org.bson.Document;

/** The smallest aggregate there is: a number that only grows. */
record Tally(int count) {

    static final String GROWN = "id.tuntas.tally.grown.v1";

    Decision<Tally, String> grow() {
        return new Decision.Change<>(
                new Tally(count + 1),
                java.util.List.of(new Event(GROWN, Map.of("count", count + 1))));
    }

    static Decision<Tally, String> begin() {
        return new Tally(0).grow();
    }

    /** How a tally is stored. */
    static class Kind implements AggregateKind<Tally> {

        @Override
        public String collection() {
            return "tallies";
        }

        @Override
        public String topic() {
            return "tally";
        }

        @Override
        public int schema() {
            return 1;
        }

        @Override
        public String key(String id, Tally state) {
            return id;
        }

        @Override
        public String stateName(Tally state) {
            return "Growing";
        }

        @Override
        public Document write(String id, Tally state) {
            return new Document("count", state.count());
        }

        @Override
        public Tally read(String id, int schema, Document content) {
            return new Tally(content.getInteger("count"));
        }
    }
}
