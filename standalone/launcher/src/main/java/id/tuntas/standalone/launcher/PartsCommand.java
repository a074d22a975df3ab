package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnParts;
import id.tuntas.standalone.parts.RealmFiles;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "parts",
        description =
                "Starts the parts alone, on free ports with throw-away data, for a test run; stays until it is ended.")
final class PartsCommand implements Callable<Integer> {
    @Option(
            names = "--write",
            required = true,
            paramLabel = "FILE",
            description = "Where to say how to reach them, once they are ready; for TUNTAS_PARTS.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--with-starter",
            description = "Ends with the process that started it, even if that one was killed.")
    private boolean withStarter;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CompletableFuture<?> end = withStarter ? endOfStarter() : new CompletableFuture<>();
        Progress progress = new TerminalProgress(out);
        OwnParts parts = new OwnParts(RealmFiles.ofCheckout(), URI.create("http://127.0.0.1:8080"));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> starts =
                    List.of(
                            CompletableFuture.runAsync(
                                    () -> start("keycloak", parts::keycloak, progress), threads),
                            CompletableFuture.runAsync(
                                    () -> start("kafka", parts::kafka, progress), threads),
                            CompletableFuture.runAsync(
                                    () -> start("mongodb", parts::mongodb, progress), threads),
                            CompletableFuture.runAsync(
                                    () -> start("mail", parts::mail, progress), threads));
            CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        RunFolder.writeProperties(file.toAbsolutePath(), parts.describe());
        out.println("The parts are ready: TUNTAS_PARTS=" + file.toAbsolutePath());
        out.flush();
        end.join();
        return 0;
    }

    private static CompletableFuture<?> endOfStarter() {
        return ProcessHandle.current()
                .parent()
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private static void start(String name, Runnable part, Progress progress) {
        long from = System.nanoTime();
        progress.starts(name, "its answer");
        part.run();
        progress.isReady(name, Duration.ofNanos(System.nanoTime() - from));
    }
}
