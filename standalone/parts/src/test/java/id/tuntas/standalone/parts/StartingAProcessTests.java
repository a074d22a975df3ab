package id.tuntas.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartingAProcessTests {
    @TempDir Path folder;

    @Test
    void saysHowADeadOneEndedWithItsLastLinesAndTheirFile() {
        OwnProcess process = start("echo 'disk full'; exit 3");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("trial ended (exit code 3) before it was ready")
                .hasMessageContaining("disk full")
                .hasMessageContaining(folder.resolve("trial.log").toString());
    }

    @Test
    void saysThatOneWasKilledFromOutside() {
        OwnProcess process = start("kill -9 $$");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofSeconds(10), () -> false))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("trial ended (exit code 137: killed from outside");
    }

    @Test
    void saysThatItTookTooLong() {
        OwnProcess process = start("echo 'still loading'; exec sleep 60");

        assertThatThrownBy(() -> process.awaitReady(Duration.ofMillis(300), () -> false))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("trial was not ready within")
                .hasMessageContaining("still loading");
        process.kill();
    }

    @Test
    void killsOneThatDoesNotEndWhenAsked() {
        OwnProcess process = start("trap '' TERM; echo deaf; while :; do sleep 1; done");
        process.awaitReady(Duration.ofSeconds(10), () -> process.hasLogged("deaf"));

        process.stop(Duration.ofMillis(200));

        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void knowsAProcessByItsStartTimeAndNotByAnIdThatIsInUseAgain() {
        ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());
        ProcessIdentity earlier = new ProcessIdentity(me.pid(), me.started().minusSeconds(60));

        assertThat(ProcessIdentity.ofText(me.asText()).handle()).contains(ProcessHandle.current());
        assertThat(earlier.handle()).isEmpty();
        assertThat(ProcessIdentity.ofText("nonsense").handle()).isEmpty();
    }

    @Test
    void endsWhatADeadStarterLeftAndNothingElse() {
        OwnProcess mine = start("exec sleep 60");
        ProcessHandle orphan = startUnnoted();
        ProcessHandle stranger = startUnnoted();
        ProcessIdentity dead = new ProcessIdentity(ProcessHandle.current().pid(), Instant.EPOCH);
        new ProcessRecord("orphan", folder, ProcessIdentity.of(orphan), dead).write();

        OwnProcess.endOrphans();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(mine.isAlive()).isTrue();
        stranger.destroyForcibly();
        mine.kill();
    }

    private OwnProcess start(String script) {
        return OwnProcess.start("trial", folder, List.of("sh", "-c", script), Map.of());
    }

    private static ProcessHandle startUnnoted() {
        try {
            return new ProcessBuilder("sleep", "60").start().toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
