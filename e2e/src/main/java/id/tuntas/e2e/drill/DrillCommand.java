package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.standalone.launcher.RunningSystem;
import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs drills, one after the other, on a system that it starts on free ports of the loopback
 * address, and ends.
 */
public final class DrillCommand {
    private final List<Drill> drills;
    private final Optional<Integer> count;
    private final Optional<Integer> seconds;
    private final Path folder;
    private final int replicas;

    /**
     * @param count instead of each drill's usual one
     * @param seconds instead of each drill's usual ones
     * @param folder for the system's data and logs; what is in it is deleted first
     */
    public DrillCommand(
            List<Drill> drills,
            Optional<Integer> count,
            Optional<Integer> seconds,
            Path folder,
            int replicas) {
        this.drills = List.copyOf(drills);
        this.count = count;
        this.seconds = seconds;
        this.folder = folder;
        this.replicas = replicas;
        drills.forEach(this::extent);
    }

    /**
     * @return 0 where every promise was kept, else 1
     * @throws PartFailure where another drill runs in that folder, which is left as it is
     */
    public int run(PrintStream out) {
        try (FolderClaim _ = FolderClaim.of(folder)) {
            return runHere(out);
        }
    }

    private int runHere(PrintStream out) {
        Folders.delete(folder);
        out.printf("Starts a system of its own in %s, %d of each service%n", folder, replicas);
        try (RunningSystem system = RunningSystem.onFreePorts(folder, replicas)) {
            Field field = new Field(system);
            boolean kept = true;
            for (Drill drill : drills) {
                kept &= run(drill, field, out);
            }
            return kept ? 0 : 1;
        } catch (UnexpectedAnswer e) {
            throw new PartFailure("The drill broke off. " + e.getMessage(), e);
        }
    }

    private boolean run(Drill drill, Field field, PrintStream out) {
        out.printf("%n%s%n", drill.typed());
        long from = System.nanoTime();
        Findings findings = drill.run(field, extent(drill));
        out.print(findings.text());
        out.printf("It took %d s.%n", Duration.ofNanos(System.nanoTime() - from).toSeconds());
        return findings.areKept();
    }

    private Extent extent(Drill drill) {
        return new Extent(
                count.orElse(drill.usual().count()), seconds.orElse(drill.usual().seconds()));
    }
}
