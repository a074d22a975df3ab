package id.tuntas.platform.data;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import org.bson.conversions.Bson;

/** Makes the stores of a service's aggregates. */
public final class Aggregates {

    private final MongoDatabase database;
    private final DataProperties properties;
    private final Checkpoint checkpoint;
    private final Clock clock;

    Aggregates(
            MongoDatabase database, DataProperties properties, Checkpoint checkpoint, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /**
     * @param kind a bean, so that the relay knows its collection and topic
     */
    public <S> AggregateStore<S> store(AggregateKind<S> kind) {
        return new AggregateStore<>(
                kind, database.getCollection(kind.collection()), properties, checkpoint, clock);
    }

    /** Ensures an index, at start; fields of the aggregate are under {@code content}. */
    public void index(AggregateKind<?> kind, Bson keys, IndexOptions options) {
        database.getCollection(kind.collection()).createIndex(keys, options);
    }
}
