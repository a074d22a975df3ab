package id.tuntas.standalone.parts;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A real MongoDB server, as a replica set of one. */
public final class MongoDb extends Part {
    private static final String SET = "tuntas";
    private static final int NOT_YET_INITIALIZED = 94;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> OPTIONS =
            List.of(
                    "--nounixsocket",
                    "--replSet",
                    SET,
                    // zlib, the third of the defaults, is missing in some builds.
                    "--networkMessageCompressors",
                    "snappy,zstd",
                    "--wiredTigerCacheSizeGB",
                    "0.25",
                    "--oplogSize",
                    "1024",
                    // The relay resumes from the oplog: an outage of up to three days must not lose
                    // its place.
                    "--oplogMinRetentionHours",
                    "72",
                    "--setParameter",
                    "diagnosticDataCollectionEnabled=false");

    private MongoDb(Path folder, int port) {
        super("mongodb", folder, port);
    }

    /**
     * @param folder its data and log
     * @param port 0 for a free one
     * @return when it is the primary of its set
     */
    public static MongoDb start(Path folder, int port) {
        MongoDb mongoDb = at(folder, port);
        mongoDb.begin();
        return mongoDb;
    }

    /** As {@link #start}, but does not start it yet. */
    public static MongoDb at(Path folder, int port) {
        return new MongoDb(folder, port);
    }

    /** False when a start has to fetch the server first. */
    public static boolean isAtHand() {
        return MongoServer.isAtHand();
    }

    /** What the server is, for the person at the terminal. */
    public static String program() {
        return MongoServer.find().described();
    }

    /** With the set's name, without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port() + "/?replicaSet=" + SET + "&directConnection=true";
    }

    @Override
    String portVariable() {
        return "TUNTAS_MONGODB_PORT";
    }

    @Override
    List<String> command() {
        return MongoServer.find()
                .command(Folders.create(folder().resolve("data")), port(), OPTIONS);
    }

    @Override
    void afterKill() {
        MongoServer.find().clearAway(port());
    }

    @Override
    void awaitReady(OwnProcess started) {
        started.awaitReady(LIMIT, () -> Ports.accepts(port()));
        MongoClientSettings settings =
                MongoClientSettings.builder()
                        .applyToClusterSettings(cluster ->
                                cluster.hosts(List.of(new ServerAddress("127.0.0.1", port())))
                                        .serverSelectionTimeout(10, TimeUnit.SECONDS))
                        .build();
        try (MongoClient client = MongoClients.create(settings)) {
            MongoDatabase admin = client.getDatabase("admin");
            started.awaitReady(LIMIT, () -> answers(admin));
            formSet(admin);
            started.awaitReady(LIMIT, () -> isPrimary(admin));
        }
    }

    private void formSet(MongoDatabase admin) {
        String host = "127.0.0.1:" + port();
        Document wanted =
                new Document("_id", SET)
                        .append("members", List.of(new Document("_id", 0).append("host", host)));
        try {
            Document config =
                    admin.runCommand(new Document("replSetGetConfig", 1))
                            .get("config", Document.class);
            Document member = config.getList("members", Document.class).getFirst();
            if (!host.equals(member.getString("host"))) {
                // The data was made on another port.
                member.put("host", host);
                config.put("version", config.getInteger("version") + 1);
                admin.runCommand(new Document("replSetReconfig", config).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NOT_YET_INITIALIZED) {
                throw e;
            }
            admin.runCommand(new Document("replSetInitiate", wanted));
        }
    }

    private static boolean answers(MongoDatabase admin) {
        try {
            admin.runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException _) {
            return false;
        }
    }

    private static boolean isPrimary(MongoDatabase admin) {
        try {
            return admin.runCommand(new Document("hello", 1))
                    .getBoolean("isWritablePrimary", false);
        } catch (MongoException _) {
            return false;
        }
    }
}
