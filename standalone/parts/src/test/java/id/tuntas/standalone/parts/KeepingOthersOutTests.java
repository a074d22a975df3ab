package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingOthersOutTests {
    @TempDir Path folder;

    @Test
    void makesAFolderThatOnlyItsOwnerMayEnter() throws Exception {
        assertThat(permissions(Folders.createPrivately(folder.resolve("a/b"))))
                .isEqualTo("rwx------");
    }

    @Test
    void closesAFolderThatWasOpenToOthers() throws Exception {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(open.resolve("kept"), "kept");

        assertThat(permissions(Folders.createPrivately(open))).isEqualTo("rwx------");
        assertThat(open.resolve("kept")).hasContent("kept");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
