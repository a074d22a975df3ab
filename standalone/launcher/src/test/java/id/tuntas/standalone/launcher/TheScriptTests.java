package id.tuntas.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code ./tuntas test} and {@code demo} with stand-ins for Maven and Java that note what they are
 * asked for.
 */
class TheScriptTests {
    @TempDir Path folder;

    private record Outcome(int code, String output) {}

    @BeforeEach
    void layOut() throws IOException {
        Files.copy(Checkout.find().root().resolve("tuntas"), folder.resolve("tuntas"));
        Files.createFile(folder.resolve("pom.xml"));
        Path target = Files.createDirectories(folder.resolve("standalone/launcher/target"));
        Files.createFile(target.resolve("launcher-exec.jar"));
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"");
        program("jdk/bin/javac", "");
        program(
                "jdk/bin/java",
                """
                echo "$@" > "$NOTES/java"
                trap 'touch "$NOTES/parts-ended"; exit 143' TERM
                for last; do :; done
                touch "$last"
                while :; do sleep 0.1; done
                """);
        program(
                "bin/mvn",
                """
                echo "$@ with ${TUNTAS_PARTS##*/}" >> "$NOTES/mvn"
                echo '[INFO] Building Launcher 0.1.0-SNAPSHOT                [2/2]'
                echo '[INFO] ---------'
                case " $* " in *' verify '*) exit "$TESTS_END_WITH" ;; esac
                """);
    }

    @Test
    void handsItsArgumentsToMavenAndTellsHowLongTheTestsTook() throws Exception {
        Outcome outcome = test(0, "-pl", "e2e", "-Dit.test=Two words");

        assertThat(outcome.output())
                .contains("  2/2  Launcher 0.1.0-SNAPSHOT\n")
                .containsPattern("The tests took 0 min \\d+ s");
        assertThat(outcome.code()).isZero();
        assertThat(notes("mvn").getLast())
                .endsWith("verify -pl e2e -Dit.test=Two words with parts.properties");
        assertThat(notes("java").getFirst()).contains("parts --with-starter --write");
        assertThat(folder.resolve("parts-ended")).exists();
    }

    @Test
    void endsAsTheTestsDid() throws Exception {
        Outcome outcome = test(7);

        assertThat(outcome.code()).isEqualTo(7);
        assertThat(outcome.output()).contains("The tests took");
        assertThat(folder.resolve("parts-ended")).exists();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void givesBackTheDueTimesHoweverTheStoryEnds(int storyEndsWith) throws Exception {
        write(".tuntas/run/system.properties", "");
        noteCallsOfJava(storyEndsWith);

        Outcome outcome = run(0, "demo");

        assertThat(outcome.code()).isEqualTo(storyEndsWith);
        assertThat(notes("java"))
                .map(line -> line.substring(line.indexOf(".jar ") + ".jar ".length()))
                .containsExactly(
                        "restart referral-service TUNTAS_REFERRALS_ANSWERDUE_LOW=PT6S",
                        "demo",
                        "restart referral-service");
    }

    @Test
    void restartsNothingForAStoryWhereNothingRuns() throws Exception {
        noteCallsOfJava(0);

        Outcome outcome = run(0, "demo");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("Nothing runs here. Start it: ./tuntas up");
        assertThat(folder.resolve("java")).doesNotExist();
    }

    private void noteCallsOfJava(int storyEndsWith) throws IOException {
        program(
                "jdk/bin/java",
                """
                echo "$@" >> "$NOTES/java"
                case "$*" in *' demo') exit %d ;; esac
                """
                        .formatted(storyEndsWith));
    }

    private Outcome test(int testsEndWith, String... arguments) throws Exception {
        return run(
                testsEndWith,
                Stream.concat(Stream.of("test"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Outcome run(int testsEndWith, String... arguments) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Stream.concat(
                                                Stream.of(
                                                        "bash",
                                                        folder.resolve("tuntas").toString()),
                                                Stream.of(arguments))
                                        .toList())
                        .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.remove("HOME");
        environment.remove("TUNTAS_PARTS");
        environment.put("TUNTAS_CACHE", folder.resolve("cache").toString());
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("NOTES", folder.toString());
        environment.put("TESTS_END_WITH", Integer.toString(testsEndWith));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private List<String> notes(String of) throws IOException {
        return Files.readAllLines(folder.resolve(of));
    }

    private void program(String name, String script) throws IOException {
        write(name, "#!/bin/sh\n" + script);
        assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
