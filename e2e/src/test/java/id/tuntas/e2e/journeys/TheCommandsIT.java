package id.tuntas.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.parts.OwnProcess;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./tuntas demo} and {@code ./tuntas bench} start, as they start it. */
class TheCommandsIT {
    private static final Path JAR = Path.of("target", "e2e.jar").toAbsolutePath();

    @TempDir Path folder;

    /** What a command printed, and how it ended. */
    private record Ending(int code, String output) {}

    /** As {@code ./tuntas demo} does: what nobody answers is late within seconds. */
    @Test
    void playTheStoryTwiceToItsEnd() throws Exception {
        Running.SYSTEM.stop(Service.REFERRALS);
        Running.SYSTEM.start(Service.REFERRALS, Map.of("TUNTAS_REFERRALS_ANSWERDUE_LOW", "PT6S"));
        try {
            playTheStoryTwice();
        } finally {
            Running.SYSTEM.restart(Service.REFERRALS);
        }
    }

    private void playTheStoryTwice() throws Exception {
        Path system = describe(Running.SYSTEM.properties());
        for (int time = 1; time <= 2; time++) {
            Ending demo = run(system, "demo");

            assertThat(demo.output())
                    .contains(
                            "Scenario 1.",
                            "POST /api/v1/emergencies → 201",
                            "duty phone (telepon piket) +62",
                            "Scenario 3.",
                            "→ 409 closure-refused [OPEN_DISCLOSURE, SETTLEMENT_IS_NO_END]",
                            "→ 409 closure-refused [SETTLEMENT_IS_NO_END]",
                            "Scenario 6.",
                            "Puskesmas Krayan: " + time + " late",
                            "belum menjawab rujukan",
                            "Scenario 7.",
                            "Scenario 11,",
                            "→ 409 consent-missing",
                            "Scenario 12.",
                            "POST /api/v1/reports → 201",
                            "(Idempotency-Replayed: true)",
                            "→ 404 not-found",
                            "→ 409 referral-not-open",
                            "Who was told",
                            "New referral",
                            "steps went as the story has it");
            assertThat(demo.code()).isZero();
        }
    }

    @Test
    void breakTheStoryOffWithTheStepThatWentWrong() throws Exception {
        Properties elsewhere = Running.SYSTEM.properties();
        elsewhere.setProperty("url.gateway", Running.SYSTEM.parts().mail().api().toString());

        Ending demo = run(describe(elsewhere), "demo");

        assertThat(demo.code()).isEqualTo(1);
        assertThat(demo.output())
                .contains(
                        "The story broke off.",
                        "Step 1. rina signs in",
                        "expected: status 200",
                        "came:     404");
    }

    @Test
    void measureBesideABaseline() throws Exception {
        Ending bench =
                run(
                        describe(Running.SYSTEM.properties()),
                        "bench",
                        "referrals",
                        "--count",
                        "10",
                        "--clients",
                        "2");

        assertThat(bench.output())
                .contains(
                        "POST /api/v1/referrals", "GET /api/v1/me (baseline)", "rate to baseline");
        assertThat(bench.code()).isZero();
    }

    private Path describe(Properties properties) throws IOException {
        Path file = folder.resolve("system.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file;
    }

    private Ending run(Path system, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                OwnProcess.java(),
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                JAR.toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("TUNTAS_SYSTEM", system.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return new Ending(
                    process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }
}
