package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import de.flapdoodle.embed.mongo.types.DistributionBaseUrl;
import de.flapdoodle.reverse.Transition;
import de.flapdoodle.reverse.transitions.Start;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingMongoDbsOwnBuildTests {
    @TempDir Path folder;
    @TempDir Path place;

    private HttpServer downloads;

    @BeforeEach
    void open() throws IOException {
        downloads =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        downloads.start();
    }

    @AfterEach
    void close() {
        downloads.stop(0);
    }

    @Test
    void keepsTheServerAloneOfWhatWasFetched() throws Exception {
        serve(archiveOf("#!/bin/sh\necho db version v8\n"));

        MongoBuild.fetch(folder, address());

        assertThat(folder).isDirectoryContaining("glob:**/mongod");
        assertThat(folder.toFile().list()).containsExactly("mongod");
        assertThat(Tool.run("", List.of(folder.resolve("mongod").toString(), "--version")))
                .isEqualTo("db version v8");
    }

    @Test
    void refusesAServerThatDoesNotRunHere() throws Exception {
        serve(archiveOf("#!/bin/sh\necho no such instruction\nexit 132\n"));

        assertThatThrownBy(() -> MongoBuild.fetch(folder, address()))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("does not run here")
                .hasMessageContaining("no such instruction");
    }

    @Test
    void saysWhyItCannotBeFetched() {
        assertThatThrownBy(() -> MongoBuild.fetch(folder, address()))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("MongoDB's own build 8.0")
                .hasMessageContaining("FileNotFoundException: http://127.0.0.1");
    }

    private void serve(byte[] archive) {
        downloads.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.sendResponseHeaders(200, archive.length);
                        exchange.getResponseBody().write(archive);
                    }
                });
    }

    private Transition<DistributionBaseUrl> address() {
        return Start.to(DistributionBaseUrl.class)
                .initializedWith(
                        DistributionBaseUrl.of(
                                "http://127.0.0.1:" + downloads.getAddress().getPort()));
    }

    /** As MongoDB packs it: the program in a folder named by the version, with others beside it. */
    private byte[] archiveOf(String program) throws IOException {
        Path bin = Folders.create(place.resolve("mongodb-8").resolve("bin"));
        Files.writeString(bin.resolve("mongod"), program);
        Files.writeString(bin.resolve("mongos"), "another");
        assertThat(bin.resolve("mongod").toFile().setExecutable(true)).isTrue();
        Path archive = place.resolve("server.tgz");
        Tool.run(
                "no tar",
                List.of("tar", "-czf", archive.toString(), "-C", place.toString(), "mongodb-8"));
        return Files.readAllBytes(archive);
    }
}
