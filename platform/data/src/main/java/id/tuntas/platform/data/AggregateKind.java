package id.tuntas.platform.data;

import org.bson.Document;

/**
 * How one kind of aggregate is stored and published. The mapping is explicit, field by field: the
 * driver's codecs map no sealed states and drop unknown fields, which the replacing of a whole
 * document would then erase.
 */
public interface AggregateKind<S> {

    /** The collection, such as {@code referrals}. */
    String collection();

    /** The topic without its prefix, such as {@code referral}. */
    String topic();

    /**
     * The schema that {@link #write} writes; a document of a newer one is never read or replaced.
     */
    int schema();

    /** The Kafka key: the case's id, so that one case's facts keep their order. */
    String key(String id, S state);

    /** The name of the state for queries and people, such as {@code Sent}. */
    String stateName(S state);

    /** The content alone; id, version, events and keys are the store's. */
    Document write(String id, S state);

    /**
     * @param schema the schema that the content was written in, at most {@link #schema()}
     */
    S read(String id, int schema, Document content);
}
