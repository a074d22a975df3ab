package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.OwnProcess;
import id.tuntas.standalone.parts.PartFailure;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The system that runs in this checkout, for commands that need one. */
final class RunningHere {
    private static final long LIMIT_SECONDS = 120;

    private RunningHere() {}

    static Properties properties() {
        RunFolder folder = RunFolder.ofCheckout();
        if (folder.supervisor().isEmpty()) {
            throw new PartFailure("Nothing runs here. Start it: ./tuntas up");
        }
        return folder.announced().orElseThrow(() -> new PartFailure("Tuntas is still starting."));
    }

    /**
     * Ends the system and what a killed supervisor left of it.
     *
     * @return false when none ran
     */
    static boolean end(RunFolder folder) {
        Optional<ProcessHandle> supervisor = folder.supervisor();
        supervisor.ifPresent(RunningHere::end);
        OwnProcess.endOrphans();
        folder.leave();
        return supervisor.isPresent();
    }

    private static void end(ProcessHandle supervisor) {
        supervisor.destroy();
        try {
            supervisor.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            supervisor.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted", e);
        }
    }

    /** The log of a part or service. */
    static String log(Properties system, String name) {
        String asked = Service.named(name).map(Service::serviceName).orElse(name);
        String log = system.getProperty("log." + asked);
        if (log == null) {
            throw new PartFailure(
                    "Nothing is named "
                            + name
                            + ". There are: "
                            + String.join(", ", names(system)));
        }
        return log;
    }

    /** Whether it is one of our services, or a replica of one, and no part. */
    static boolean isService(Properties system, String member) {
        return system.containsKey("ready." + member);
    }

    /** The names of a service's processes, or the part's own. */
    static List<String> replicas(Properties system, String member) {
        return names(system).stream()
                .filter(name -> name.matches(Pattern.quote(member) + "(-[0-9]+)?"))
                .toList();
    }

    static List<String> names(Properties system) {
        return system.stringPropertyNames().stream()
                .filter(key -> key.startsWith("log."))
                .map(key -> key.substring("log.".length()))
                .sorted()
                .toList();
    }
}
