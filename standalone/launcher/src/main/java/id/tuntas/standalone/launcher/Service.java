package id.tuntas.standalone.launcher;

import id.tuntas.standalone.parts.Checkout;
import id.tuntas.standalone.parts.PartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The five programs of Tuntas; each runs as a process of its own. */
public enum Service {
    IDENTITY("identity", "identity", 8084),
    CASES("case-service", "cases", 8081),
    REFERRALS("referral-service", "referrals", 8082),
    NOTIFICATIONS("notification-service", "notifications", 8083),
    GATEWAY("gateway", "gateway", 8080);

    private final String serviceName;
    private final String shortName;
    private final int usualPort;

    Service(String serviceName, String shortName, int usualPort) {
        this.serviceName = serviceName;
        this.shortName = shortName;
        this.usualPort = usualPort;
    }

    /** Also the name of its folder in the checkout. */
    public String serviceName() {
        return serviceName;
    }

    /** As in {@code url.cases}, {@code TUNTAS_CASES_URL}. */
    String shortName() {
        return shortName;
    }

    int usualPort() {
        return usualPort;
    }

    String variable(String what) {
        return "TUNTAS_" + name() + "_" + what;
    }

    /** The variable of its Keycloak client's secret; the gateway's client signs people in. */
    String secretName() {
        return this == GATEWAY ? "TUNTAS_BFF_SECRET" : variable("SECRET");
    }

    /** The MongoDB database that it keeps its data in, unless told otherwise. */
    Optional<String> database() {
        return switch (this) {
            case CASES, REFERRALS, NOTIFICATIONS, GATEWAY -> Optional.of("tuntas_" + shortName);
            case IDENTITY -> Optional.empty();
        };
    }

    /** What the build made of it. */
    Path jar(Checkout checkout) {
        Path target = checkout.root().resolve(serviceName).resolve("target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            List<Path> jars =
                    files.filter(file ->
                                    file.getFileName()
                                            .toString()
                                            .matches(serviceName + "(-[0-9].*)?\\.jar"))
                            .toList();
            if (jars.size() == 1) {
                return jars.getFirst();
            }
        } catch (IOException e) {
            throw new PartFailure("Can't read " + target, e);
        }
        throw new PartFailure(serviceName + " is not built: no jar in " + target);
    }

    static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.serviceName.equals(name) || each.shortName.equals(name))
                .findFirst();
    }
}
