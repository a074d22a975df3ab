package id.tuntas.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's program in the cache, unpacked and built for an H2 file once; each running instance
 * has a home that links to it.
 */
record KeycloakProgram(Path folder) {
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);

    static boolean isPrepared() {
        return Cache.find("keycloak-" + Versions.of("keycloak")).isPresent();
    }

    static KeycloakProgram prepared() {
        String version = Versions.of("keycloak");
        Path zip = Checkout.find().stock("keycloak-" + version + ".zip");
        Path cached =
                Cache.once(
                        "keycloak-" + version,
                        folder -> {
                            Folders.unzip(zip, folder);
                            Path unpacked = folder.resolve("keycloak-" + version);
                            List<String> build =
                                    new ArrayList<>(new KeycloakProgram(unpacked).java(unpacked));
                            build.addAll(List.of("build", "--db=dev-file"));
                            OwnProcess.start("keycloak-build", folder, build, Map.of())
                                    .awaitSuccess(BUILD_LIMIT);
                        });
        return new KeycloakProgram(cached.resolve("keycloak-" + version));
    }

    /**
     * What {@code kc.sh} would run, without a shell in between, so that its process id is
     * Keycloak's own.
     */
    List<String> java(Path home) {
        return List.of(
                OwnProcess.java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms64m",
                "-Xmx256m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    /** Makes a folder look like an installation of its own, with data and themes of its own. */
    void link(Path home) {
        Folders.create(home.resolve("data/import"));
        Folders.create(home.resolve("themes"));
        for (String name : List.of("lib", "conf", "providers")) {
            link(home.resolve(name), folder.resolve(name));
        }
    }

    static void link(Path link, Path target) {
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new PartFailure("Can't link " + link + " to " + target, e);
        }
    }
}
