package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Ports;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/** Which port each process listens on. */
record PortChoice(
        int mongodb,
        int kafka,
        int keycloak,
        int smtp,
        int mailApi,
        Map<Service, List<Integer>> services) {
    /** Between the usual ports of a service's replicas. */
    private static final int STEP = 10;

    private static final int MOST = 3;

    /**
     * The usual ones, or what the person chose by environment variables such as {@code
     * TUNTAS_KAFKA_PORT}.
     */
    static PortChoice ofEnvironment(int replicas) {
        return choose(
                PortChoice::chosen,
                replicas,
                service -> {
                    int first = chosen(service.variable("PORT"), service.usualPort());
                    return IntStream.range(0, replicas).map(n -> first + n * STEP);
                });
    }

    static PortChoice free() {
        return free(1);
    }

    static PortChoice free(int replicas) {
        return choose(
                (_, _) -> Ports.free(),
                replicas,
                _ -> IntStream.range(0, replicas).map(_ -> Ports.free()));
    }

    /** Of the first replica. */
    int of(Service service) {
        return all(service).getFirst();
    }

    /** Of each replica. */
    List<Integer> all(Service service) {
        return services.getOrDefault(service, List.of(service.usualPort()));
    }

    private static PortChoice choose(
            ToIntBiFunction<String, Integer> chooser,
            int replicas,
            Function<Service, IntStream> ofService) {
        if (replicas < 1 || replicas > MOST) {
            throw new PartFailure("1 to " + MOST + " replicas, not " + replicas);
        }
        Map<Service, List<Integer>> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, ofService.apply(service).boxed().toList());
        }
        return new PortChoice(
                chooser.applyAsInt("TUNTAS_MONGODB_PORT", 27117),
                chooser.applyAsInt("TUNTAS_KAFKA_PORT", 9192),
                chooser.applyAsInt("TUNTAS_KEYCLOAK_PORT", 8180),
                chooser.applyAsInt("TUNTAS_SMTP_PORT", 3125),
                chooser.applyAsInt("TUNTAS_MAIL_API_PORT", 3180),
                services);
    }

    private static int chosen(String variable, int usual) {
        String told = System.getenv(variable);
        if (told == null || told.isBlank()) {
            return usual;
        }
        try {
            return Integer.parseInt(told.strip());
        } catch (NumberFormatException e) {
            throw new PartFailure(variable + " must be a port number, but is: " + told, e);
        }
    }
}
