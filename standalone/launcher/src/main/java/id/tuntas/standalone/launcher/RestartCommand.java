package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.PartFailure;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
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
            index = "0",
            paramLabel = "SERVICE",
            description = "such as case-service, gateway, kafka, keycloak")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "NAME=VALUE",
            description =
                    "environment of a service until its next restart, such as"
                            + " TUNTAS_REFERRALS_ANSWERDUE_LOW=PT6S")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Properties system = RunningHere.properties();
        RunningHere.log(system, name);
        String member = Service.named(name).map(Service::serviceName).orElse(name);
        if (!settings.isEmpty() && !RunningHere.isService(system, member)) {
            throw new PartFailure(
                    name + " is a part, and only a service takes settings. It was left running.");
        }
        RunFolder folder = RunFolder.ofCheckout();
        for (String each : RunningHere.replicas(system, member)) {
            restart(folder, each, out);
        }
        return 0;
    }

    private void restart(RunFolder folder, String member, PrintWriter out)
            throws InterruptedException {
        folder.askToRestart(member, settings);
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
        out.printf(
                "%s is ready again after %.1f s%s.%n",
                member, (System.nanoTime() - from) / 1e9, withSettings());
    }

    /** Their names alone: a value may be a secret. */
    private String withSettings() {
        return settings.isEmpty()
                ? ""
                : ", with other settings until its next restart: "
                        + String.join(", ", settings.keySet());
    }
}
