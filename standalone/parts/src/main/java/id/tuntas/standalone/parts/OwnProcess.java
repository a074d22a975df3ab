package id.tuntas.standalone.parts;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process that we started and answer for: its output goes to {@code <folder>/<name>.log} (that of
 * the run before to {@code .log.1}), and it does not outlive us: a normal end of this JVM stops it,
 * and what a killed JVM left behind is ended by the next start of any process on this machine's
 * account.
 */
public final class OwnProcess {
    private static final Set<OwnProcess> LIVING = ConcurrentHashMap.newKeySet();
    private static final List<Runnable> BEFORE_THE_END = new CopyOnWriteArrayList<>();
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));
    // 128 and the number of SIGKILL.
    private static final int KILLED = 137;
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OwnProcess::endAll, "end-own-processes"));
    }

    private final String name;
    private final Process process;
    private final ProcessRecord record;
    private final Path log;

    private OwnProcess(String name, Process process, ProcessRecord record, Path log) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
    }

    /**
     * Starts it, ending first what an earlier, killed starter left behind.
     *
     * @param environment added to ours
     * @throws PartFailure when the same name already runs on the same folder, or the command can't
     *     be run
     */
    public static OwnProcess start(
            String name, Path folder, List<String> command, Map<String, String> environment) {
        Path home = Folders.create(folder).toAbsolutePath();
        ProcessRecord.reapOrphans();
        ProcessRecord.requireNoneOn(name, home);
        Path log = home.resolve(name + ".log");
        List<String> full = new ArrayList<>();
        if (HAS_SETSID) {
            // A session of its own: Ctrl-C at the terminal reaches us alone, and we stop our
            // processes in order.
            full.add("/usr/bin/setsid");
        }
        full.addAll(command);
        try {
            if (Files.exists(log)) {
                Files.move(log, home.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            ProcessBuilder builder =
                    new ProcessBuilder(full)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().putAll(environment);
            synchronized (LIVING) {
                if (ending) {
                    throw new PartFailure(name + " is not started any more: we are ending.");
                }
                Process process = builder.start();
                ProcessRecord record = ProcessRecord.ofOwnChild(name, home, process.toHandle());
                record.write();
                OwnProcess own = new OwnProcess(name, process, record, log);
                LIVING.add(own);
                return own;
            }
        } catch (IOException e) {
            throw new PartFailure(name + " can't be started: " + e.getMessage(), e);
        }
    }

    /** The {@code java} that runs this JVM: the parts' and services' JVMs use the same. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Work to do first when this JVM ends: stopping in order, before whatever then still lives is
     * killed.
     */
    public static void beforeTheEnd(Runnable work) {
        BEFORE_THE_END.add(work);
    }

    /** Takes back what {@link #beforeTheEnd} was given. */
    public static void notBeforeTheEnd(Runnable work) {
        BEFORE_THE_END.remove(work);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** SIGKILL, as {@code kill -9}; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM; SIGKILL when it has not ended within the given time. */
    public void stop(Duration patience) {
        process.destroy();
        killAfter(patience);
    }

    private void killAfter(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        awaitEnd();
    }

    /** Sends a signal by its name, such as {@code STOP} or {@code CONT}. */
    public void signal(String signal) {
        try {
            int code =
                    new ProcessBuilder("kill", "-" + signal, Long.toString(pid()))
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new PartFailure(
                        "kill -" + signal + " " + pid() + " (" + name + ") ended with " + code);
            }
        } catch (IOException e) {
            throw new PartFailure("Can't send " + signal + " to " + name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    /**
     * Waits until the check holds.
     *
     * @throws PartFailure with the last lines of the log, when the process ends or the time is over
     *     before
     */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (ending) {
                throw new PartFailure(name + " is not waited for any more: we are ending.");
            }
            if (!isAlive()) {
                throw new PartFailure(
                        "%s ended (%s) before it was ready.%n%s"
                                .formatted(name, howItEnded(), lastWords()));
            }
            if (System.nanoTime() > end) {
                throw new PartFailure(
                        "%s was not ready within %d s.%n%s"
                                .formatted(name, limit.toSeconds(), lastWords()));
            }
            pause();
        }
    }

    private static String ending(int code) {
        return code == KILLED
                ? "exit code 137: killed from outside, often since the machine's memory was used up"
                : "exit code " + code;
    }

    /**
     * Waits for its end.
     *
     * @throws PartFailure with the last lines of the log, when that took too long or the exit code
     *     is not 0
     */
    public void awaitSuccess(Duration limit) {
        killAfter(limit);
        if (process.exitValue() != 0) {
            throw new PartFailure("%s failed (%s).%n%s".formatted(name, howItEnded(), lastWords()));
        }
    }

    /** Its exit code in words, once it has ended. */
    public String howItEnded() {
        return ending(process.exitValue());
    }

    /** The end of its log, with the log's path, for a message to a person. */
    public String lastWords() {
        return "Last lines of " + log + ":\n" + String.join("\n", lastLines(15));
    }

    /** True when the log of this run holds the text. */
    public boolean hasLogged(String text) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(text));
        } catch (IOException e) {
            throw new PartFailure("Can't read " + log, e);
        }
    }

    private List<String> lastLines(int count) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .toList();
        } catch (IOException _) {
            return List.of("  | (no log)");
        }
    }

    private void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        LIVING.remove(this);
        record.delete();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while waiting", e);
        }
    }

    /** True once this JVM is ending: failures of what is being started mean nothing then. */
    public static boolean isEnding() {
        return ending;
    }

    /** Ends every process of ours, of this machine's account, whose starter is gone. */
    public static void endOrphans() {
        ProcessRecord.reapOrphans();
    }

    private static void endAll() {
        synchronized (LIVING) {
            ending = true;
        }
        BEFORE_THE_END.forEach(Runnable::run);
        LIVING.forEach(own -> own.process.destroyForcibly());
        LIVING.forEach(OwnProcess::awaitEnd);
    }

    private static File nothing() {
        return new File("/dev/null");
    }
}
