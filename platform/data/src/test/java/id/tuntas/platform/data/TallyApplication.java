package id.tuntas.platform.data;

import com.mongodb.client.MongoDatabase;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.RepeatKey;
import id.tuntas.standalone.parts.Parts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service of nothing but the platform, to be started, killed and started again. */
@SpringBootApplication
class TallyApplication {

    @Bean
    Tally.Kind kind() {
        return new Tally.Kind();
    }

    @Bean
    AggregateStore<Tally> tallies(Aggregates aggregates, Tally.Kind kind) {
        return aggregates.store(kind);
    }

    /** As a process of its own, to be killed: begins each tally that a line names, and says so. */
    static void main(String[] settings) throws IOException {
        try (ConfigurableApplicationContext context = start(List.of(settings));
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println("READY");
            for (String tally = in.readLine(); tally != null; tally = in.readLine()) {
                begin(context, tally);
                System.out.println("SAVED " + tally);
            }
        }
    }

    static ConfigurableApplicationContext start(List<String> settings) {
        return new SpringApplicationBuilder(TallyApplication.class)
                .run(settings.toArray(String[]::new));
    }

    /** A context on the shared parts, apart from others by the run's name. */
    static ConfigurableApplicationContext start(String run, String... more) {
        List<String> settings = new ArrayList<>(settings(run, Parts.shared().kafka().servers()));
        settings.addAll(Arrays.asList(more));
        return start(settings);
    }

    static List<String> settings(String run, String kafka) {
        return List.of(
                "--spring.config.import=classpath:platform-web.yaml,classpath:platform-data.yaml",
                "--spring.application.name=tally-service",
                "--server.port=0",
                "--tuntas.issuer=http://127.0.0.1:1/realms/none",
                "--tuntas.fingerprint-key=" + Parts.shared().fingerprintKey(),
                "--tuntas.data.database=" + run,
                "--TUNTAS_TOPIC_PREFIX=" + run,
                "--TUNTAS_MONGODB_URI=" + Parts.shared().mongodb().uri(),
                "--TUNTAS_KAFKA_SERVERS=" + kafka);
    }

    static String newRun() {
        return "it" + Long.toHexString(System.nanoTime());
    }

    static AggregateStore<Tally> store(ConfigurableApplicationContext context) {
        @SuppressWarnings("unchecked")
        AggregateStore<Tally> store = context.getBean(AggregateStore.class);
        return store;
    }

    static MongoDatabase database(ConfigurableApplicationContext context) {
        return context.getBean(MongoDatabase.class);
    }

    static RepeatKey key(String key, String payload) {
        return new RepeatKey(
                "someone",
                key,
                "POST /tallies",
                Integer.toHexString(Arrays.hashCode(payload.getBytes(StandardCharsets.UTF_8))));
    }

    static Request creation(RepeatKey key) {
        return new Request(Optional.of(key), IfMatch.NONE, 201);
    }

    static Outcome.Saved<Tally, String> begin(ConfigurableApplicationContext context, String id) {
        return store(context)
                .create(id, "/tallies/" + id, creation(key(id, "begin")), Tally::begin)
                .orElseThrow(IllegalStateException::new);
    }

    static Outcome.Saved<Tally, String> grow(ConfigurableApplicationContext context, String id) {
        return store(context)
                .change(id, Request.ours(), Tally::grow)
                .orElseThrow(IllegalStateException::new);
    }
}
