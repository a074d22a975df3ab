package id.tuntas.e2e.authorization;

import java.util.List;

/** What an actor gets for an operation, with the problems that say so. */
enum Expected {
    MAY("may"),
    UNAUTHENTICATED("401"),
    FORBIDDEN("403"),
    ABSENT("404");

    private final String heading;

    Expected(String heading) {
        this.heading = heading;
    }

    /** As a column or an actor's line has it. */
    String heading() {
        return heading;
    }

    boolean holds(Asking.Heard heard) {
        return this == MAY
                ? heard.status() >= 200 && heard.status() < 300
                : Integer.toString(heard.status()).equals(heading)
                        && problems().contains(heard.problem());
    }

    private List<String> problems() {
        return switch (this) {
            case MAY -> List.of();
            case UNAUTHENTICATED -> List.of("unauthenticated");
            case FORBIDDEN ->
                    List.of("not-allowed", "agency-not-single", "service-authorization-required");
            case ABSENT -> List.of("not-found");
        };
    }
}
