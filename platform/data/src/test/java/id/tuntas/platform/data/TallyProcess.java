package id.tuntas.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The service as a process of its own, so that it can be killed. */
final class TallyProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;
    private final BufferedWriter told;

    TallyProcess(List<String> settings) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TallyApplication.class.getName()));
        command.addAll(settings);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = process.inputReader();
        told = process.outputWriter();
        expect("READY");
    }

    /** Returns when the tally is saved. */
    void save(String tally) throws IOException {
        told.write(tally + "\n");
        told.flush();
        expect("SAVED " + tally);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void expect(String answer) throws IOException {
        StringBuilder log = new StringBuilder();
        String line = said.readLine();
        while (line != null && !line.equals(answer)) {
            log.append(line).append('\n');
            line = said.readLine();
        }
        assertThat(line).as("%s", log).isEqualTo(answer);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
