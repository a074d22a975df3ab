package id.tuntas.e2e.drill;

import id.tuntas.e2e.bench.Round;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.launcher.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * R5: case-service answers nobody (SIGSTOP). Who works with the other services hardly notices, and
 * who needs case-service is soon told at once instead of being kept waiting.
 */
final class HangingService {
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 200;
    private static final double MOST = 1.2;
    private static final Duration OPENS = Duration.ofSeconds(2);
    private static final Duration WATCHED = Duration.ofSeconds(10);
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private HangingService() {}

    static Findings run(Field field, Extent extent) {
        Session agus = field.person("agus");
        Session lina = field.person("lina");
        String caseId = field.openCases(1).getFirst();
        Call toCases = Call.get("/api/v1/cases/" + caseId);
        String referral = field.work().refer(caseId, field.agency("Polres Tarakan"));
        round(agus, referral, extent.count());
        List<Double> ratios = new ArrayList<>();
        List<Duration> opened = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            double usual;
            try (Writers<Optional<Answer>> _ = asking(lina, toCases)) {
                usual = round(agus, referral, extent.count()).percentile(0.99);
            }
            List<ServiceProcess> cases = field.system().replicas(Service.CASES);
            cases.forEach(ServiceProcess::pause);
            try (Writers<Optional<Answer>> _ = asking(lina, toCases)) {
                opened.add(opensAfter(lina, toCases));
                ratios.add(round(agus, referral, extent.count()).percentile(0.99) / usual);
            } finally {
                cases.forEach(ServiceProcess::resume);
            }
            Field.until(
                    RECOVERY,
                    () ->
                            Field.tried(lina, toCases)
                                    .filter(answer -> answer.status() == 200)
                                    .isPresent());
        }
        Collections.sort(ratios);
        Collections.sort(opened);
        return findings(extent, ratios, opened);
    }

    private static Findings findings(Extent extent, List<Double> ratios, List<Duration> opened) {
        double ratio = ratios.get(ROUNDS / 2);
        String seen =
                String.format(
                        Locale.ROOT,
                        "%.2f (%.2f to %.2f)",
                        ratio,
                        ratios.getFirst(),
                        ratios.getLast());
        String what = "p99 of others' requests to that before, median of " + ROUNDS;
        Findings findings = new Findings().figure("requests a round", extent.count());
        // Of fewer requests a 99th percentile says nothing.
        if (extent.count() < ENOUGH) {
            findings.figure(what, seen);
        } else {
            findings.promise(what, seen, "1.20 at most", ratio <= MOST);
        }
        Duration median = opened.get(ROUNDS / 2);
        return findings.promise(
                "seconds until the breaker was open, median of " + ROUNDS,
                String.format(Locale.ROOT, "%.1f", median.toMillis() / 1e3),
                "2 at most, and 0.5 to see it",
                median.compareTo(OPENS.plus(AT_ONCE)) <= 0);
    }

    /** What a liaison asks of the other three services; no list, of which one may read so many. */
    private static Round round(Session who, String referral, int count) {
        List<String> paths =
                List.of(
                        "/api/v1/referrals/" + referral,
                        "/api/v1/notifications/counts",
                        "/api/v1/me");
        List<Runnable> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String path = paths.get(i % paths.size());
            calls.add(() -> who.get(path).require(200));
        }
        return Round.of(calls, CLIENTS);
    }

    private static Writers<Optional<Answer>> asking(Session who, Call call) {
        return new Writers<>(
                Integer.MAX_VALUE, Duration.ofMillis(50), 24, () -> Field.tried(who, call));
    }

    /** Each look is a caller of its own, since the first ones are kept waiting. */
    private static Duration opensAfter(Session who, Call call) {
        AtomicBoolean open = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return Field.until(
                    WATCHED,
                    () -> {
                        threads.execute(() -> {
                            if (isToldAtOnce(who, call)) {
                                open.set(true);
                            }
                        });
                        return open.get();
                    });
        }
    }

    private static boolean isToldAtOnce(Session who, Call call) {
        long from = System.nanoTime();
        boolean away = Field.tried(who, call).filter(answer -> answer.status() == 503).isPresent();
        return away && System.nanoTime() - from < AT_ONCE.toNanos();
    }
}
