package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starts a system, answers for it while it runs, and restarts a service that dies, once. */
final class Supervisor {
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final RunFolder folder;
    private final PrintWriter out;
    private final Progress progress;
    private final int replicas;
    private final Set<String> restarted = new HashSet<>();
    private final Set<String> down = new HashSet<>();

    Supervisor(RunFolder folder, PrintWriter out, int replicas) {
        this.folder = folder;
        this.out = out;
        this.replicas = replicas;
        this.progress = new TerminalProgress(out);
    }

    /** Returns only by a failure: what ends it otherwise is the end of this process. */
    void run() {
        folder.claim();
        OwnProcess.beforeTheEnd(this::sayGoodbye);
        progress.says("Tuntas starts. DATA LATIHAN: training data only, no real person's data.");
        long from = System.nanoTime();
        try (RunningSystem system =
                RunningSystem.start(folder.data(), PortChoice.ofEnvironment(replicas), progress)) {
            new Summary(system, out).print(Duration.ofNanos(System.nanoTime() - from));
            folder.announce(system.properties());
            while (!OwnProcess.isEnding()) {
                system.members().forEach(member -> look(system, member));
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        } finally {
            folder.leave();
        }
    }

    private void look(RunningSystem system, Member member) {
        if (folder.isAskedToRestart(member.name())) {
            Map<String, String> settings = folder.settings(member.name());
            folder.answer(member.name(), restart(system, member, settings));
        } else if (!member.isAlive() && !OwnProcess.isEnding() && down.add(member.name())) {
            progress.says(
                    "%n%s  %s ended by itself (%s).%n%s"
                            .formatted(
                                    now(), member.name(), member.howItEnded(), member.lastWords()));
            if (system.serviceMembers().contains(member) && restarted.add(member.name())) {
                progress.says(now() + "  " + member.name() + " is started again, this once.");
                restart(system, member, Map.of()).ifPresent(progress::says);
            } else {
                progress.says(now() + "  It stays down until: ./tuntas restart " + member.name());
            }
        }
    }

    private Optional<String> restart(
            RunningSystem system, Member member, Map<String, String> settings) {
        try {
            long from = System.nanoTime();
            member.stop();
            progress.starts(member.name(), member.waitsFor());
            member.begin(settings);
            progress.isReady(member.name(), Duration.ofNanos(System.nanoTime() - from));
            down.remove(member.name());
            folder.announce(system.properties());
            return Optional.empty();
        } catch (PartFailure e) {
            return Optional.of(e.plain());
        }
    }

    private void sayGoodbye() {
        progress.says("\nTuntas ends.");
        folder.leave();
    }

    private static String now() {
        return LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
