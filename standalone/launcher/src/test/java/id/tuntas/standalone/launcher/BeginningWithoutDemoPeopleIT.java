package id.tuntas.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.launcher.Program.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tuntas up --no-demo} and the invitation of the first person, as somebody types them. */
class BeginningWithoutDemoPeopleIT {
    @TempDir Path folder;

    private final PortChoice ports = PortChoice.free();

    @BeforeEach
    void layOut() throws Exception {
        StandInCheckout.in(folder);
    }

    @AfterEach
    void end() throws Exception {
        run("down");
    }

    @Test
    void theFirstPersonIsInvitedByMail() throws Exception {
        Outcome up = run("up", "--no-demo", "--detach");
        assertThat(up.output())
                .contains("No demo people. The first person: ./tuntas admin invite")
                .doesNotContain("budi");
        assertThat(up.code()).isZero();

        assertThat(run("admin", "invite", "--mail", "no address", "--name", "Sari").code())
                .isEqualTo(2);
        Outcome invited =
                run("admin", "invite", "--mail", "sari@dp3ap2kb.example", "--name", "Sari Lestari");

        assertThat(invited.output()).contains("Invited.");
        assertThat(invited.code()).isZero();
        assertThat(run("mail", "--to", "sari@dp3ap2kb.example").output())
                .contains("Undangan ke Tuntas", "/login-actions/action-token?", "1 mail");
    }

    @Test
    void dataWithDemoPeopleIsNotTakenOver() throws Exception {
        Files.createDirectories(folder.resolve(".tuntas/keycloak"));

        Outcome up = run("up", "--no-demo");

        assertThat(up.code()).isEqualTo(Launcher.FAILED);
        assertThat(up.output()).contains("--no-demo can't begin", "--no-demo --fresh");
    }

    private Outcome run(String... arguments) throws Exception {
        return new Program(folder, ports).run(Map.of(), arguments);
    }
}
