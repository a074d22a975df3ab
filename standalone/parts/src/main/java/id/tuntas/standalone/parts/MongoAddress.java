package id.tuntas.standalone.parts;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * A replica set.
 *
 * @param uri without a database
 */
public record MongoAddress(String uri) {
    /** The server that the person brings: {@code TUNTAS_MONGODB_URI}, else {@code MONGODB_URI}. */
    public static Optional<MongoAddress> ofEnvironment() {
        return Stream.of("TUNTAS_MONGODB_URI", "MONGODB_URI")
                .map(System.getenv()::get)
                .filter(uri -> uri != null && !uri.isBlank())
                .findFirst()
                .map(MongoAddress::new);
    }

    /** The server's version, asked from itself. */
    public String version() {
        return ask(client ->
                client.getDatabase("admin")
                        .runCommand(new Document("buildInfo", 1))
                        .getString("version"));
    }

    /** The names of the databases that hold something. */
    public List<String> databases() {
        return ask(client -> client.listDatabaseNames().into(new ArrayList<>()));
    }

    private <T> T ask(Function<MongoClient, T> question) {
        try (MongoClient client = MongoClients.create(uri)) {
            return question.apply(client);
        } catch (MongoException e) {
            throw new PartFailure(
                    "MongoDB can't be reached at the given URI: " + e.getMessage(), e);
        }
    }
}
