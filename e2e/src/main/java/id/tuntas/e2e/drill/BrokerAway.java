package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** R4: with Kafka away everybody goes on writing, and each is told of it soon after its return. */
final class BrokerAway {
    private static final Duration BACKLOG = Duration.ofSeconds(30);
    private static final Duration WATCHED = Duration.ofSeconds(90);
    private static final String HEALTH = "Dinas Kesehatan Provinsi Kalimantan Utara";

    private BrokerAway() {}

    static Findings run(Field field, Extent extent) {
        Session lina = field.person("lina");
        Session putri = field.person("putri");
        CaseWork work = field.work();
        String health = field.agency(HEALTH);
        ConcurrentLinkedQueue<String> cases =
                new ConcurrentLinkedQueue<>(field.openCases(extent.count()));
        long before = unread(putri);
        List<Optional<Answer>> written;
        long kept;
        try (Writers<Optional<Answer>> writers =
                new Writers<>(
                        extent.count(),
                        Duration.ofMillis(100),
                        () -> write(lina, work, health, cases))) {
            field.system().kafka().stop();
            Field.pause(extent.away());
            written = writers.finish();
            kept = sent(written);
            field.system().kafka().begin();
        }
        Duration gone = Field.until(WATCHED, () -> unread(putri) - before >= kept);
        Field.pause(Duration.ofSeconds(2));
        return new Findings()
                .figure(
                        "writes while the broker was away, %d s".formatted(extent.seconds()),
                        written.size())
                .promise("writes that failed", written.size() - kept, 0)
                .promise(
                        "seconds until everybody was told, after its return",
                        gone.toSeconds(),
                        "30 at most",
                        gone.compareTo(BACKLOG) <= 0)
                .promise("notices in the recipient's inbox", unread(putri) - before, kept);
    }

    private static Optional<Answer> write(
            Session lina, CaseWork work, String agency, ConcurrentLinkedQueue<String> cases) {
        String caseId = cases.remove();
        Call call = work.referral(caseId, agency, "LOW");
        return Field.tried(lina, call);
    }

    private static long sent(List<Optional<Answer>> written) {
        return written.stream()
                .flatMap(Optional::stream)
                .filter(answer -> answer.status() == 201)
                .count();
    }

    private static long unread(Session who) {
        return who.get("/api/v1/notifications/counts").require(200).at("/unread").asLong();
    }
}
