package id.tuntas.platform.data;

import static id.tuntas.platform.data.TallyApplication.begin;
import static id.tuntas.platform.data.TallyApplication.creation;
import static id.tuntas.platform.data.TallyApplication.database;
import static id.tuntas.platform.data.TallyApplication.grow;
import static id.tuntas.platform.data.TallyApplication.key;
import static id.tuntas.platform.data.TallyApplication.newRun;
import static id.tuntas.platform.data.TallyApplication.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import id.tuntas.platform.web.IfMatch;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class SavingAnAggregateIT {

    private static final String RUN = newRun();
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void start() {
        context = TallyApplication.start(RUN, "--tuntas.data.relay.enabled=false");
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    @Test
    void aRepeatAfterARestartAndAfterTheAggregateMovedOnGivesTheFirstAnswer() {
        begin(context, "moved-on");
        grow(context, "moved-on");
        try (ConfigurableApplicationContext restarted =
                TallyApplication.start(RUN, "--tuntas.data.relay.enabled=false")) {
            Outcome.Saved<Tally, String> repeat = begin(restarted, "moved-on");

            assertThat(repeat.replayed()).isTrue();
            assertThat(repeat.status()).isEqualTo(201);
            assertThat(repeat.location()).isEqualTo("/tallies/moved-on");
            assertThat(repeat.stored().state()).isEqualTo(new Tally(2));
            assertThat(repeat.stored().version()).isEqualTo(2);
        }
    }

    @Test
    void aRepeatOfATransitionChangesNothing() {
        begin(context, "transition");
        Request request = Request.of(key("grow-once", "x"), IfMatch.NONE);
        store(context).change("transition", request, Tally::grow);

        Outcome.Saved<Tally, String> repeat =
                store(context)
                        .<String>change("transition", request, Tally::grow)
                        .orElseThrow(IllegalStateException::new);

        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.stored().state()).isEqualTo(new Tally(2));
    }

    @Test
    void aRepeatOfWhatFoundNothingToDoGetsTheSameAnswerWhateverHappenedSince() {
        begin(context, "nothing");
        Request request = Request.of(key("nothing-to-do", "x"), IfMatch.NONE);
        store(context).change("nothing", request, _ -> Decision.unchanged());
        grow(context, "nothing");

        Outcome<Tally, String> repeat =
                store(context).change("nothing", request, _ -> Decision.refuse("too late"));

        assertThat(repeat)
                .isInstanceOfSatisfying(
                        Outcome.Saved.class, saved -> assertThat(saved.replayed()).isTrue());
        assertThatThrownBy(() ->
                        store(context)
                                .change(
                                        "nothing",
                                        Request.of(key("nothing-to-do", "y"), IfMatch.NONE),
                                        _ -> Decision.unchanged()))
                .isInstanceOf(Problem.class)
                .hasMessage("/problems/idempotency-key-reused");
    }

    @Test
    void aKeyWithAnotherPayloadIsRefused() {
        begin(context, "payload");

        assertThatThrownBy(() ->
                        store(context)
                                .create(
                                        "payload",
                                        "/tallies/payload",
                                        creation(key("payload", "something else")),
                                        Tally::begin))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.type())
                                        .isEqualTo(ProblemTypes.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void oneOfTwoWritersOnOneVersionIsStale() throws Exception {
        begin(context, "version");
        Request onVersionOne = Request.of(new IfMatch(OptionalLong.of(1)));

        List<Object> outcomes =
                race(16, () -> store(context).change("version", onVersionOne, Tally::grow));

        assertThat(outcomes.stream().filter(Outcome.Saved.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(ProblemTypes.STALE::equals)).hasSize(15);
        assertThat(store(context).find("version").orElseThrow().state()).isEqualTo(new Tally(2));
    }

    @Test
    void writersWithoutAPreconditionAllCount() throws Exception {
        begin(context, "all");

        race(32, () -> store(context).change("all", Request.ours(), Tally::grow));

        assertThat(store(context).find("all").orElseThrow().state()).isEqualTo(new Tally(33));
    }

    @Test
    void racingRepeatsOfOneCreationMakeOneAggregate() throws Exception {
        List<Object> outcomes = race(8, () -> begin(context, "one"));

        assertThat(
                        outcomes.stream()
                                .filter(each ->
                                        each instanceof Outcome.Saved<?, ?> saved
                                                && !saved.replayed()))
                .hasSize(1);
        assertThat(store(context).find("one").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void aDocumentOfANewerSchemaIsNeitherReadNorReplaced() {
        begin(context, "newer");
        database(context)
                .getCollection("tallies")
                .updateOne(Filters.eq("_id", "newer"), Updates.set("schema", 2));

        assertThatThrownBy(() -> grow(context, "newer"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemTypes.NEWER_SCHEMA));
        assertThat(raw("newer").getLong("version")).isEqualTo(1);
    }

    @Test
    void eventsThatTheRelayHasConfirmedLongAgoLeaveTheDocumentAndOthersStay() {
        begin(context, "confirmed");
        database(context)
                .getCollection("tallies")
                .updateOne(
                        Filters.eq("_id", "confirmed"),
                        Updates.set(
                                "events.0.time",
                                Date.from(Instant.now().minus(Duration.ofHours(1)))));
        grow(context, "confirmed");
        assertThat(raw("confirmed").getList("events", Document.class))
                .as("nothing is confirmed yet")
                .hasSize(2);

        database(context)
                .getCollection("relay")
                .insertOne(new Document("_id", "relay").append("at", Date.from(Instant.now())));
        try (ConfigurableApplicationContext later =
                TallyApplication.start(RUN, "--tuntas.data.relay.enabled=false")) {
            grow(later, "confirmed");
        } finally {
            database(context).getCollection("relay").deleteOne(Filters.eq("_id", "relay"));
        }

        assertThat(raw("confirmed").getList("events", Document.class))
                .extracting(event -> event.getLong("version"))
                .containsExactly(2L, 3L);
    }

    private static Document raw(String id) {
        return Optional.ofNullable(
                        database(context)
                                .getCollection("tallies")
                                .find(Filters.eq("_id", id))
                                .first())
                .orElseThrow();
    }

    /** Results, and for each problem its type. */
    private static List<Object> race(int writers, Callable<?> write) throws Exception {
        List<Object> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(
                        threads.submit(() -> {
                            try {
                                return (Object) write.call();
                            } catch (Problem problem) {
                                return problem.type();
                            }
                        }));
            }
            for (Future<Object> each : all) {
                outcomes.add(each.get());
            }
        }
        return outcomes;
    }
}
