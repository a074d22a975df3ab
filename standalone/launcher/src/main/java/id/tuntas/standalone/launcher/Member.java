package id.tuntas.standalone.launcher;

import java.nio.file.Path;
import java.util.Map;

/** One process of a running system, part or service alike. */
interface Member {
    String name();

    /** What a start waits for, in words. */
    String waitsFor();

    boolean isAlive();

    long pid();

    String howItEnded();

    /** The end of its log, for a message to a person. */
    String lastWords();

    Path log();

    void requireFreePorts();

    /** Returns when it is ready. */
    default void begin() {
        begin(Map.of());
    }

    /**
     * Returns when it is ready.
     *
     * @param more environment for this start only; services take some, parts none
     */
    void begin(Map<String, String> more);

    /** Stops it gracefully; nothing happens when it does not run. */
    void stop();
}
