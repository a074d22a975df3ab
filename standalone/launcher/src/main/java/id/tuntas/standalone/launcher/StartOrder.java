package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Starts all members of a system, a few at a time: a start keeps a core busy, more at once would
 * only share it. A service waits for the stores; none waits for Keycloak, the slowest, since they
 * ask it for nothing before the first request.
 */
final class StartOrder {
    private final RunningSystem system;
    private final Progress progress;
    private final Semaphore turns =
            new Semaphore(Runtime.getRuntime().availableProcessors() + 1, true);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    StartOrder(RunningSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    /**
     * Returns when all are ready.
     *
     * @throws PartFailure the first failure; the other starts are broken off, what is ready runs on
     */
    void run() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<?>> all = new ArrayList<>();
            List<CompletableFuture<?>> stores = new ArrayList<>();
            for (Member part : system.partMembers()) {
                CompletableFuture<?> ready = CompletableFuture.runAsync(() -> begin(part), threads);
                all.add(ready);
                if (!part.name().equals("keycloak")) {
                    stores.add(ready);
                }
            }
            CompletableFuture<?> storesReady = together(stores);
            for (Member service : system.serviceMembers()) {
                all.add(storesReady.thenRunAsync(() -> begin(service), threads));
            }
            try {
                CompletableFuture.anyOf(together(all), failure).join();
            } catch (CompletionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof PartFailure plain ? plain : e;
            }
        }
    }

    private void begin(Member member) {
        try {
            turns.acquire();
            try {
                long from = System.nanoTime();
                if (OwnProcess.isEnding()) {
                    throw new PartFailure(
                            member.name() + " is not started any more: we are ending.");
                }
                progress.starts(member.name(), member.waitsFor());
                member.begin();
                progress.isReady(member.name(), Duration.ofNanos(System.nanoTime() - from));
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted before " + member.name() + " was started", e);
        } catch (RuntimeException | Error e) {
            failure.completeExceptionally(e);
            throw e;
        }
    }

    private static CompletableFuture<?> together(List<CompletableFuture<?>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    }
}
