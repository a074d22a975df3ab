package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTests {
    @TempDir Path folder;

    @Test
    void makesThemOnceAndAddsNewOnesLater() {
        Path file = folder.resolve("secrets.properties");
        Secrets first = Secrets.in(file, List.of("TUNTAS_CASES_SECRET"));
        Secrets second =
                Secrets.in(file, List.of("TUNTAS_CASES_SECRET", "TUNTAS_REFERRALS_SECRET"));

        assertThat(second.get("TUNTAS_CASES_SECRET")).isEqualTo(first.get("TUNTAS_CASES_SECRET"));
        assertThat(second.get("TUNTAS_REFERRALS_SECRET"))
                .isNotEqualTo(first.get("TUNTAS_CASES_SECRET"));
        assertThat(Base64.getDecoder().decode(second.get(Secrets.FINGERPRINT_KEY))).hasSize(32);
    }

    @Test
    void letsOnlyTheOwnerReadThem() throws Exception {
        Path file = folder.resolve("secrets.properties");
        Secrets.in(file, List.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesADemoPasswordThatThePolicyTakes() {
        String password =
                Secrets.in(folder.resolve("s"), List.of(Secrets.DEMO_PASSWORD))
                        .get(Secrets.DEMO_PASSWORD);

        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    }

    @Test
    void namesThoseThereAreWhenOneIsUnknown() {
        Secrets secrets = Secrets.in(folder.resolve("s"), List.of("TUNTAS_CASES_SECRET"));

        assertThatThrownBy(() -> secrets.get("TUNTAS_CASE_SECRET"))
                .hasMessageContaining("TUNTAS_CASES_SECRET");
    }

    @Test
    void findsAClientsSecretByItsId() {
        assertThat(Secrets.nameOf("tuntas-cases")).isEqualTo("TUNTAS_CASES_SECRET");
        assertThat(Secrets.nameOf("svc-polres-nunukan"))
                .isEqualTo("TUNTAS_SVC_POLRES_NUNUKAN_SECRET");
    }
}
