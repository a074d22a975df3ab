package id.tuntas.platform.data;

import static id.tuntas.platform.data.TallyApplication.begin;
import static id.tuntas.platform.data.TallyApplication.database;
import static id.tuntas.platform.data.TallyApplication.grow;
import static id.tuntas.platform.data.TallyApplication.newRun;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import id.tuntas.standalone.parts.Parts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A backup brings back versions that consumers have heard of already; what is saved on top of them
 * bears the same numbers as what was lost.
 */
class RestoringABackupIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String run = newRun();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Test
    void whatIsSavedInARaisedEpochIsHeardThoughItsVersionsWereHeardBefore() {
        try (ConfigurableApplicationContext ears = listeningElsewhere()) {
            Map<String, List<Document>> backup;
            try (ConfigurableApplicationContext context = TallyApplication.start(run)) {
                begin(context, "a");
                await().atMost(SOON).until(() -> heard.equals(List.of("1.1")));
                backup = backUp(database(context));
                grow(context, "a");
                grow(context, "a");
                await().atMost(SOON).until(() -> heard.equals(List.of("1.1", "1.2", "1.3")));
            }
            restore(run, ears, backup);

            try (ConfigurableApplicationContext restored =
                    TallyApplication.start(run, "--tuntas.data.epoch=2")) {
                assertThat(grow(restored, "a").stored().version()).isEqualTo(2);

                await().atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(heard).containsExactly("1.1", "1.2", "1.3", "2.2"));
            }
        }
    }

    /** Another service: its database is not of the backup. */
    private ConfigurableApplicationContext listeningElsewhere() {
        EventSubscription ears =
                new EventSubscription(
                        "ears",
                        Set.of("tally"),
                        Map.of(
                                Tally.GROWN,
                                event ->
                                        heard.add(
                                                event.sequence().epoch()
                                                        + "."
                                                        + event.sequence().version())),
                        Set.of());
        List<String> settings =
                new ArrayList<>(TallyApplication.settings(run, Parts.shared().kafka().servers()));
        settings.add("--tuntas.data.database=" + run + "_ears");
        settings.removeIf(setting -> setting.equals("--tuntas.data.database=" + run));
        return new SpringApplicationBuilder(TallyApplication.class)
                .initializers(
                        context -> context.getBeanFactory().registerSingleton("subscription", ears))
                .run(settings.toArray(String[]::new));
    }

    private static Map<String, List<Document>> backUp(MongoDatabase database) {
        Map<String, List<Document>> backup = new HashMap<>();
        for (String collection : database.listCollectionNames()) {
            backup.put(
                    collection, database.getCollection(collection).find().into(new ArrayList<>()));
        }
        return backup;
    }

    private static void restore(
            String name,
            ConfigurableApplicationContext context,
            Map<String, List<Document>> backup) {
        MongoDatabase database =
                context.getBean(com.mongodb.client.MongoClient.class).getDatabase(name);
        database.drop();
        backup.forEach((collection, documents) -> {
            if (!documents.isEmpty()) {
                database.getCollection(collection).insertMany(documents);
            }
        });
    }
}
