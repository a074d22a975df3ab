package id.tuntas.standalone.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process id with the time the process was started at: together they name one process for good.
 */
public record ProcessIdentity(long pid, Instant started) {
    // Linux computes a start time from the boot time, which moves by up to a second when the clock
    // is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #asText} wrote; anything else gives the identity of no process. */
    public static ProcessIdentity ofText(String text) {
        String[] parts = text.strip().split("@", 2);
        try {
            return new ProcessIdentity(
                    Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
            return new ProcessIdentity(-1, Instant.EPOCH);
        }
    }

    public String asText() {
        return pid + "@" + started.toEpochMilli();
    }

    /**
     * The living process of this identity; empty when it has ended, even if its id is in use again.
     */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(found ->
                        found.info()
                                .startInstant()
                                .filter(start ->
                                        Duration.between(start, started).abs().compareTo(TOLERANCE)
                                                <= 0)
                                .isPresent());
    }
}
