package id.tuntas.e2e.journeys;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.standalone.launcher.RunningSystem;
import id.tuntas.standalone.launcher.Service;
import id.tuntas.standalone.parts.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one system that all journeys share: a start takes longer than most of them. Each makes its
 * own cases, so that none sees another's.
 */
public final class Running {
    /** As in production nobody may rely on being the only one; 1 where memory is short. */
    private static final int REPLICAS = Integer.getInteger("tuntas.replicas", 2);

    public static final RunningSystem SYSTEM = start();
    public static final Tuntas TUNTAS = Tuntas.at(SYSTEM.gateway(), SYSTEM.parts());
    public static final Agencies AGENCIES =
            Agencies.of(person("lina").get("/api/v1/agencies?limit=100").require(200));

    private static final List<Service> ALL = List.of(Service.values());

    private Running() {}

    public static Session person(String username) {
        return TUNTAS.person(username);
    }

    /** The unit in Tarakan at work. */
    public static CaseWork tarakan() {
        return new CaseWork(person("dewi"), person("lina"), "65.71.02");
    }

    /** What a test killed and then did not start because it failed. */
    public static void startWhatIsDown() {
        ALL.stream()
                .filter(service -> !SYSTEM.isAlive(service))
                .forEach(service -> SYSTEM.start(service, Map.of()));
    }

    /** Kept after the run, for its logs. */
    private static RunningSystem start() {
        Path data = Path.of("target", "system").toAbsolutePath();
        Folders.delete(data);
        return RunningSystem.onFreePorts(data, REPLICAS);
    }
}
