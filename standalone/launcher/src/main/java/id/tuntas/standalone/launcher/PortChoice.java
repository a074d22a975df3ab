package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.PartFailure;
import id.tuntas.standalone.parts.Ports;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/** Which port each process listens on. */
record PortChoice(
        int mongodb,
        int kafka,
        int keycloak,
        int smtp,
        int mailApi,
        Map<Service, Integer> services) {
    /**
     * The usual ones, or what the person chose by environment variables such as {@code
     * TUNTAS_KAFKA_PORT}.
     */
    static PortChoice ofEnvironment() {
        return choose(PortChoice::chosen);
    }

    static PortChoice free() {
        return choose((_, _) -> Ports.free());
    }

    int of(Service service) {
        return services.getOrDefault(service, service.usualPort());
    }

    private static PortChoice choose(ToIntBiFunction<String, Integer> chooser) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(
                    service, chooser.applyAsInt(service.variable("PORT"), service.usualPort()));
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
