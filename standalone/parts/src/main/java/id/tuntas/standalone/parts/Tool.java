package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine that is run to its end. */
final class Tool {
    private static final int MINUTES = 10;

    private Tool() {}

    /**
     * What it printed.
     *
     * @param failure said first when it can't be run, ends with another code than 0, or takes more
     *     than ten minutes
     * @throws PartFailure then
     */
    static String run(String failure, List<String> command) {
        try {
            Path output = Files.createTempFile("tuntas-tool", ".log");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
                process.destroyForcibly();
                String said = Files.readString(output).strip();
                if (!ended || process.exitValue() != 0) {
                    throw new PartFailure(failure + "\n" + said);
                }
                return said;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new PartFailure(failure + "\n" + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure(failure + "\nInterrupted", e);
        }
    }
}
