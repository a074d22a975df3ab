package id.tuntas.e2e.drill;

import id.tuntas.e2e.client.UnexpectedAnswer;
import id.tuntas.standalone.launcher.RunningSystem;
import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Runs a drill on a system that it starts on free ports of the loopback address, and ends. */
public final class DrillCommand {
    private final Drill drill;
    private final Extent extent;
    private final Path folder;
    private final int replicas;

    /**
     * @param folder for the system's data and logs; what is in it is deleted first
     */
    public DrillCommand(Drill drill, Extent extent, Path folder, int replicas) {
        this.drill = drill;
        this.extent = extent;
        this.folder = folder;
        this.replicas = replicas;
    }

    /** The drill's usual extent, with what was asked otherwise. */
    public static Extent extent(Drill drill, Optional<Integer> count, Optional<Integer> seconds) {
        return new Extent(
                count.orElse(drill.usual().count()), seconds.orElse(drill.usual().seconds()));
    }

    /**
     * @return 0 where every promise was kept, else 1
     */
    public int run(PrintStream out) {
        Folders.delete(folder);
        out.printf("Starts a system for the drill in %s, %d of each service%n", folder, replicas);
        try (RunningSystem system = RunningSystem.onFreePorts(folder, replicas)) {
            out.printf("Drills %s%n", drill.typed());
            long from = System.nanoTime();
            Findings findings = drill.run(new Field(system), extent);
            out.print(findings.text());
            out.printf("It took %d s.%n", Duration.ofNanos(System.nanoTime() - from).toSeconds());
            return findings.areKept() ? 0 : 1;
        } catch (UnexpectedAnswer e) {
            throw new PartFailure("The drill broke off. " + e.getMessage(), e);
        }
    }
}
