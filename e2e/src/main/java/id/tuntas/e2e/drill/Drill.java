package id.tuntas.e2e.drill;

import java.util.Arrays;
import java.util.Optional;

/** What can be drilled, as it is typed. */
public enum Drill {
    RACE("race"),
    REPEATS("repeats"),
    KAFKA_AWAY("kafka-away"),
    KEYCLOAK_AWAY("keycloak-away"),
    MONGODB_RESTART("mongodb-restart"),
    HANGING("hanging");

    private final String typed;

    Drill(String typed) {
        this.typed = typed;
    }

    public static Optional<Drill> named(String typed) {
        return Arrays.stream(values()).filter(each -> each.typed.equals(typed)).findFirst();
    }

    public String typed() {
        return typed;
    }

    /** The extent at which its promise is given. */
    public Extent usual() {
        return switch (this) {
            case RACE, REPEATS, MONGODB_RESTART -> new Extent(1_000, 0);
            case KAFKA_AWAY -> new Extent(600, 60);
            case KEYCLOAK_AWAY -> new Extent(600, 120);
            case HANGING -> new Extent(400, 0);
        };
    }

    public Findings run(Field field, Extent extent) {
        return switch (this) {
            case RACE -> RaceForAReferral.run(field, extent);
            case REPEATS -> RepeatingKeys.run(field, extent);
            case KAFKA_AWAY -> BrokerAway.run(field, extent);
            case KEYCLOAK_AWAY -> LoginAway.run(field, extent);
            case MONGODB_RESTART -> StoreRestart.run(field, extent);
            case HANGING -> HangingService.run(field, extent);
        };
    }
}
