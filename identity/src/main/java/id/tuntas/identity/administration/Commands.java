package id.tuntas.identity.administration;

import id.tuntas.identity.changes.ChangeWatch;
import id.tuntas.identity.directory.Directory;
import java.util.function.Supplier;

/**
 * Runs what changes Keycloak. Afterwards, also when it failed half-way, nothing remembered counts
 * any more and what has changed is looked for at once.
 */
final class Commands {

    private final Directory directory;
    private final ChangeWatch watch;

    Commands(Directory directory, ChangeWatch watch) {
        this.directory = directory;
        this.watch = watch;
    }

    <T> T run(Supplier<T> command) {
        try {
            return command.get();
        } finally {
            directory.forget();
            watch.lookNow();
        }
    }

    void run(Runnable command) {
        run(() -> {
            command.run();
            return true;
        });
    }
}
