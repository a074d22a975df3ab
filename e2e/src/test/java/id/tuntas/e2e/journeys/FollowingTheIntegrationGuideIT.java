package id.tuntas.e2e.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.e2e.client.WaitingReferral;
import id.tuntas.standalone.parts.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs docs/integrate.md as it stands: each of its sh blocks, in order, in one shell. */
class FollowingTheIntegrationGuideIT {
    private static final Pattern FENCED =
            Pattern.compile("^```(sh|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String END = "--- end of block ---";
    private static final String ANYTHING = "…";

    /** A block and what the guide says that it prints. */
    private record Block(String commands, String shown) {}

    @TempDir private static Path folder;

    private static List<Block> blocks;
    private static List<String> printed;

    @BeforeAll
    static void follow() throws Exception {
        blocks = blocks();
        new WaitingReferral(Running.TUNTAS).sendTo("Polres Nunukan");
        printed = run();
    }

    @Test
    void leadsFromCredentialsToTheFeed() {
        assertThat(blocks).hasSizeGreaterThan(10);
        assertThat(blocks.stream().map(Block::shown).filter(shown -> !shown.isEmpty()))
                .hasSizeGreaterThan(9);
    }

    @Test
    void printsWhatTheGuideShows() {
        assertThat(printed).hasSameSizeAs(blocks);
        SoftAssertions.assertSoftly(all -> {
            for (int i = 0; i < printed.size(); i++) {
                all.assertThat(printed.get(i))
                        .as(blocks.get(i).commands())
                        .matches(pattern(blocks.get(i).shown()));
            }
        });
    }

    private static List<Block> blocks() throws IOException {
        String guide = Files.readString(Checkout.find().root().resolve("docs/integrate.md"));
        List<Block> blocks = new ArrayList<>();
        for (MatchResult fenced : FENCED.matcher(guide).results().toList()) {
            if (fenced.group(1).equals("sh")) {
                blocks.add(new Block(fenced.group(2), ""));
            } else {
                blocks.set(
                        blocks.size() - 1, new Block(blocks.getLast().commands(), fenced.group(2)));
            }
        }
        return blocks;
    }

    private static List<String> run() throws Exception {
        Path system = folder.resolve("system.properties");
        try (OutputStream file = Files.newOutputStream(system)) {
            Running.SYSTEM.properties().store(file, null);
        }
        Path script = folder.resolve("guide.sh");
        Files.writeString(
                script,
                blocks.stream()
                        .map(block -> block.commands() + "echo '" + END + "'\n")
                        .collect(Collectors.joining("", "set -eu\n", "")));
        Path output = folder.resolve("output");
        ProcessBuilder bash =
                new ProcessBuilder("bash", script.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        bash.environment().put("TUNTAS_SYSTEM", system.toString());
        Process process = bash.start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        String all = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(all).isTrue();
        assertThat(process.exitValue()).as(all).isZero();
        return Arrays.stream(all.split(END + "\n", -1)).limit(blocks.size()).toList();
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(
                Arrays.stream(shown.split(ANYTHING, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^\\n]*")));
    }
}
