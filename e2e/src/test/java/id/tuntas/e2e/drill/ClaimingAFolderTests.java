package id.tuntas.e2e.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.standalone.parts.PartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimingAFolderTests {

    @TempDir private Path place;

    @Test
    void aSecondDrillLeavesTheFirstOnesFolderAlone() throws IOException {
        Path folder = Files.createDirectory(place.resolve("drill"));
        Path data = Files.writeString(folder.resolve("data"), "the first's");
        DrillCommand second =
                new DrillCommand(List.of(), Optional.empty(), Optional.empty(), folder, 1);

        try (FolderClaim _ = FolderClaim.of(folder)) {
            assertThatThrownBy(() -> second.run(new PrintStream(OutputStream.nullOutputStream())))
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("Another drill");
        }

        assertThat(data).hasContent("the first's");
    }

    @Test
    void aFolderIsFreeAgainAfterIts() {
        Path folder = place.resolve("drill");
        FolderClaim.of(folder).close();

        FolderClaim.of(folder).close();
    }
}
