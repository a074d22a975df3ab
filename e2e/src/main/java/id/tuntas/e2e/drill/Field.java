package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.standalone.launcher.RunningSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A running system of the drill's own, whose parts and processes it may end. */
public final class Field {
    private static final int A_REPORT = 20;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final RunningSystem system;
    private final Tuntas tuntas;
    private final Agencies agencies;

    public Field(RunningSystem system) {
        this.system = system;
        this.tuntas = Tuntas.at(system.gateway(), system.parts());
        this.agencies =
                Agencies.of(tuntas.person("lina").get("/api/v1/agencies?limit=100").require(200));
    }

    RunningSystem system() {
        return system;
    }

    String agency(String name) {
        return agencies.idOf(name);
    }

    Session person(String username) {
        return tuntas.person(username);
    }

    /** Somebody who signed in a moment ago, and then has this one token only. */
    Session signedIn(String username) {
        String token = tuntas.realm().freshTokenOf(username);
        return new Session(username, tuntas.gateway(), () -> token);
    }

    CaseWork work() {
        return work(person("dewi"), person("lina"));
    }

    static CaseWork work(Session intake, Session manager) {
        return new CaseWork(intake, manager, "65.71.02");
    }

    List<String> openCases(int count) {
        List<String> cases = new ArrayList<>();
        for (int left = count; left > 0; left -= A_REPORT) {
            cases.addAll(work().openCases(Math.min(left, A_REPORT)));
        }
        return cases;
    }

    /** A report that can be taken down, also more than once. */
    static Call report() {
        return Call.post("/api/v1/reports")
                .body(
                        "{\"channel\": \"HOTLINE\", \"contactKind\": \"NEW_CASE\", \"danger\":"
                                + " false}");
    }

    /** Empty where nothing came at all. */
    static Optional<Answer> tried(Session who, Call call) {
        try {
            return Optional.of(who.send(call));
        } catch (UnexpectedAnswer _) {
            return Optional.empty();
        }
    }

    /** What each of so many callers at once got. */
    static <T> List<T> together(int callers, Supplier<T> work) {
        return together(Stream.generate(() -> work).limit(callers).toList());
    }

    static <T> List<T> together(List<Supplier<T>> works) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<T>> all =
                    works.stream()
                            .map(work -> CompletableFuture.supplyAsync(work, threads))
                            .toList();
            return all.stream().map(CompletableFuture::join).toList();
        }
    }

    /**
     * How long it took until something held.
     *
     * @return the limit where it never did
     */
    static Duration until(Duration limit, BooleanSupplier holds) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < limit.toNanos() && !holds.getAsBoolean()) {
            pause(LOOK_EVERY);
        }
        return Duration.ofNanos(Math.min(System.nanoTime() - from, limit.toNanos()));
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
