package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Folders;
import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.RealmFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which realm a data folder was begun with, for good: people who exist can't be taken out again by
 * importing another file.
 */
final class RealmChoice {
    private static final String MARK = "no-demo";

    private RealmChoice() {}

    static RealmFiles of(Path data) {
        return RealmFiles.ofCheckout(
                Files.exists(data.resolve(MARK))
                        ? RealmFiles.Over.PRODUCTION
                        : RealmFiles.Over.DEMO);
    }

    /**
     * Chooses the realm without demo people, as a production has it.
     *
     * @throws PartFailure where the data was begun with them
     */
    static void withoutDemo(Path data) {
        if (Files.exists(data.resolve("keycloak")) && !Files.exists(data.resolve(MARK))) {
            throw new PartFailure(
                    """
                    --no-demo can't begin: the last run's data holds the demo people. It has done nothing.
                    ./tuntas up --no-demo --fresh deletes all of that data and begins anew.\
                    """);
        }
        Folders.createPrivately(data);
        Folders.writePrivately(data.resolve(MARK), "");
    }
}
