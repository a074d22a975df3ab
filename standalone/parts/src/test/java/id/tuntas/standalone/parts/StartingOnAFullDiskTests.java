package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingOnAFullDiskTests {
    private static final long MORE_THAN_ANY_DISK_HAS = Long.MAX_VALUE;

    @TempDir Path folder;

    @Test
    void saysHowMuchIsFreeWhereAndHowMuchIsNeeded() {
        assertThatThrownBy(() ->
                        Folders.requireSpace(
                                folder, MORE_THAN_ANY_DISK_HAS, "TUNTAS_CACHE elsewhere"))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("The disk is nearly full")
                .hasMessageContaining("free at " + folder)
                .hasMessageContaining("at least " + MORE_THAN_ANY_DISK_HAS + " MB")
                .hasMessageEndingWith("Make room, or set TUNTAS_CACHE elsewhere.");
    }

    @Test
    void goesOnWhereThereIsRoom() {
        assertThatCode(() -> Folders.requireSpace(folder, 0, "")).doesNotThrowAnyException();
    }
}
