package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingRealmFilesTests {
    @TempDir Path folder;

    @Test
    void appendsTheDemosArraysToTheRealms() throws IOException {
        RealmFiles files =
                files(
                        """
                        {"realm": "tuntas", "clients": [{"clientId": "a", "secret": "${TUNTAS_A_SECRET}"}]}\
                        """,
                        """
                        {"clients": [{"clientId": "b"}], "users": [{"username": "budi", "realmRoles": ["liaison"]}],
                         "organizations": [{"alias": "polres", "members": [{"username": "budi"}]}]}\
                        """);

        assertThat(files.merged())
                .contains(
                        "\"realm\":\"tuntas\"",
                        "\"clients\":[{\"clientId\":\"a\"",
                        "},{\"clientId\":\"b\"}]");
        assertThat(files.secretNames()).containsExactly("TUNTAS_A_SECRET");
        assertThat(files.people())
                .containsExactly(
                        new RealmFiles.Person("budi", List.of("liaison"), List.of("polres")));
    }

    @Test
    void refusesADemoThatWouldChangeTheRealm() throws IOException {
        RealmFiles files = files("{\"enabled\": true}", "{\"enabled\": false}");

        assertThatThrownBy(files::merged)
                .hasMessageContaining("may only add to arrays; enabled is none");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(new RealmFiles(folder)::merged)
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("realm.json");
    }

    private RealmFiles files(String realm, String demo) throws IOException {
        Files.writeString(folder.resolve("realm.json"), realm);
        Files.writeString(folder.resolve("demo.json"), demo);
        return new RealmFiles(folder);
    }
}
