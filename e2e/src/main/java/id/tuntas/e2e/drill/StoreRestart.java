package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.parts.MongoDb;
import id.tuntas.standalone.parts.PartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code kill -9} of MongoDB under writes: what was acknowledged is there; what failed said plainly
 * that the store is away, and succeeds under the same key.
 */
final class StoreRestart {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    /**
     * One report, taken down in the end.
     *
     * @param failures what came before, in short
     */
    private record Written(Optional<String> id, List<String> failures) {}

    private StoreRestart() {}

    static Findings run(Field field, Extent extent) {
        MongoDb store =
                field.system()
                        .mongodb()
                        .orElseThrow(
                                () -> new PartFailure("The MongoDB server is not ours to end."));
        Session dewi = field.person("dewi");
        List<Written> written;
        try (Writers<Written> writers =
                new Writers<>(extent.count(), Duration.ZERO, () -> write(dewi))) {
            Field.until(PATIENCE, () -> writers.count() > extent.count() / 4);
            store.kill();
            store.begin();
            Field.until(PATIENCE, () -> writers.count() >= extent.count());
            written = writers.finish();
        }
        List<String> ids = written.stream().flatMap(each -> each.id().stream()).toList();
        List<String> failures = written.stream().flatMap(each -> each.failures().stream()).toList();
        List<String> unclear =
                failures.stream()
                        .filter(each -> !each.startsWith("503 store-unavailable"))
                        .toList();
        long lost =
                ids.stream()
                        .filter(id -> dewi.get("/api/v1/reports/" + id).status() != 200)
                        .count();
        return new Findings()
                .figure("writes", written.size())
                .figure("attempts that failed meanwhile", failures.size())
                .promise("writes that never succeeded", written.size() - ids.size(), 0)
                .promise("acknowledged writes that are lost", lost, 0)
                .promise(
                        "writes that made two reports",
                        ids.size() - ids.stream().distinct().count(),
                        0)
                .figure("failures that don't name the store", unclear.stream().distinct().toList())
                .promise("failures that don't name the store, or the service", vague(unclear), 0);
    }

    /** A broken or slow call may also be told by the gateway. */
    private static long vague(List<String> unclear) {
        return unclear.stream()
                .filter(each ->
                        !each.startsWith("503 service-unavailable")
                                && !each.startsWith("504 service-timeout"))
                .count();
    }

    private static Written write(Session who) {
        Call call = Field.report();
        List<String> failures = new ArrayList<>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<Answer> answer = Field.tried(who, call);
            if (answer.filter(each -> each.status() == 201).isPresent()) {
                return new Written(answer.map(Answer::id), failures);
            }
            failures.add(answer.map(Answer::inShort).orElse("no answer"));
            Field.pause(BETWEEN);
        }
        return new Written(Optional.empty(), failures);
    }
}
