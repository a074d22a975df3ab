package id.tuntas.standalone.parts;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.mongo.types.DistributionBaseUrl;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.embed.process.config.DownloadConfig;
import de.flapdoodle.embed.process.config.TimeoutConfig;
import de.flapdoodle.embed.process.io.directories.PersistentDir;
import de.flapdoodle.embed.process.io.progress.ProgressListener;
import de.flapdoodle.embed.process.io.progress.Slf4jProgressListener;
import de.flapdoodle.embed.process.transitions.DownloadPackage;
import de.flapdoodle.reverse.StateID;
import de.flapdoodle.reverse.Transition;
import de.flapdoodle.reverse.TransitionWalker;
import de.flapdoodle.reverse.Transitions;
import de.flapdoodle.reverse.transitions.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** MongoDB's own build of its server for this system, fetched from MongoDB by flapdoodle. */
final class MongoBuild {
    private static final Version.Main VERSION = Version.Main.V8_0;
    private static final String CACHED = "mongod-own-" + VERSION.asInDownloadPath();
    private static final String SERVER = "mongod";
    // A network that lets nothing out often answers nothing: the next place must not wait for long.
    private static final int CONNECT_MS = 5_000;
    private static final int READ_MS = 20_000;

    private MongoBuild() {}

    static Optional<MongoProgram> cached() {
        return Cache.find(CACHED).map(folder -> new MongoProgram(folder.resolve(SERVER)));
    }

    static MongoProgram fetched() {
        return new MongoProgram(
                Cache.once(CACHED, folder -> fetch(folder, Mongod.instance().distributionBaseUrl()))
                        .resolve(SERVER));
    }

    /** Leaves the server's program in the folder. */
    static void fetch(Path folder, Transition<DistributionBaseUrl> from) throws IOException {
        Path download = Files.createTempDirectory(folder, "download");
        try (TransitionWalker.ReachedState<ExtractedFileSet> files =
                steps(download, from).walker().initState(StateID.of(ExtractedFileSet.class))) {
            Path server =
                    Files.copy(
                            files.current().executable(),
                            folder.resolve(SERVER),
                            StandardCopyOption.COPY_ATTRIBUTES);
            MongoProgram.thatRuns(server);
        } catch (RuntimeException e) {
            throw new PartFailure(
                    "MongoDB's own build "
                            + VERSION.asInDownloadPath()
                            + " can't be fetched: "
                            + reason(e),
                    e);
        }
        Folders.delete(download);
    }

    private static Transitions steps(Path folder, Transition<DistributionBaseUrl> from) {
        return Mongod.builder()
                .distributionBaseUrl(from)
                .persistentBaseDir(
                        Start.to(PersistentDir.class).initializedWith(PersistentDir.of(folder)))
                .progressListener(
                        Start.to(ProgressListener.class)
                                .initializedWith(
                                        new Slf4jProgressListener(
                                                LoggerFactory.getLogger(MongoBuild.class))))
                .downloadPackage(
                        DownloadPackage.builder()
                                .downloadConfig(
                                        DownloadConfig.builder()
                                                .timeoutConfig(
                                                        TimeoutConfig.builder()
                                                                .connectionTimeout(CONNECT_MS)
                                                                .readTimeout(READ_MS)
                                                                .build())
                                                .build())
                                .build())
                .build()
                .transitions(VERSION);
    }

    /** The innermost cause: what wraps it tells of the library's states. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
