package id.tuntas.gateway.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.data.mongodb.core.index.IndexOperations;

/** A session as a document. */
final class StoredSessions extends JdkMongoSessionConverter {

    /** Whoever can write the store must not thereby run code here. */
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter(
                    "java.lang.*;java.util.*;java.time.*;java.net.*;"
                            + "org.springframework.security.oauth2.**;maxdepth=20;!*");

    private @Nullable IndexOperations indexes;

    StoredSessions(Duration idle) {
        super(new SerializingConverter(), StoredSessions::read, idle);
    }

    /** Not at the start: who comes with a token is served while the store is away. */
    @Override
    protected void ensureIndexes(IndexOperations operations) {
        indexes = operations;
    }

    void ensureIndexes() {
        if (indexes != null) {
            super.ensureIndexes(indexes);
            indexes = null;
        }
    }

    Document document(MongoSession session) {
        return convert(session);
    }

    private static Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("a session that can't be read", e);
        }
    }
}
