package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintWriter;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restart",
        description =
                "Stops one service or part and starts it again, with a newly built jar if there is one.")
final class RestartCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "SERVICE",
            description = "such as case-service, gateway, kafka, keycloak")
    private String name = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Properties system = RunningHere.properties();
        RunningHere.log(system, name);
        String member = Service.named(name).map(Service::serviceName).orElse(name);
        RunFolder folder = RunFolder.ofCheckout();
        for (String each : RunningHere.replicas(system, member)) {
            restart(folder, each, out);
        }
        return 0;
    }

    private static void restart(RunFolder folder, String member, PrintWriter out)
            throws InterruptedException {
        folder.askToRestart(member);
        long from = System.nanoTime();
        while (folder.isAskedToRestart(member)) {
            if (folder.supervisor().isEmpty()) {
                throw new PartFailure("Tuntas has ended meanwhile.");
            }
            Thread.sleep(100);
        }
        folder.failureOf(member)
                .ifPresent(failure -> {
                    throw new PartFailure(failure);
                });
        out.printf("%s is ready again after %.1f s.%n", member, (System.nanoTime() - from) / 1e9);
    }
}
