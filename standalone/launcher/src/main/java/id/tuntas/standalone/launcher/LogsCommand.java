package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.PartFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of a service's or part's log.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SERVICE",
            description = "such as case-service, gateway, kafka, keycloak")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "200",
            description = "How many lines to begin with (${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("tail", "-n", Integer.toString(lines)));
        if (follow) {
            command.add("-F");
        }
        command.add(RunningHere.log(RunningHere.properties(), name));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new PartFailure("Can't run tail: " + e.getMessage(), e);
        }
    }
}
