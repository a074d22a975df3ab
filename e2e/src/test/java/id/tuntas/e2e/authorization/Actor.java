package id.tuntas.e2e.authorization;

import id.tuntas.standalone.parts.KeycloakRealm;
import java.util.Optional;

/**
 * Somebody who asks.
 *
 * @param login a demo person, a client, or a person {@code by} one of our services; nobody when
 *     empty
 * @param otherwise what they get where a row doesn't name them: {@code others}, {@code untried} or
 *     a status
 */
record Actor(String name, String login, String otherwise) {
    private static final String BY = " by ";

    /** An agency's own system names the officer behind each answer. */
    boolean isSystem() {
        return login.startsWith("svc-");
    }

    /** One of our services, with its own token or beside a person's: it comes from inside only. */
    boolean isInside() {
        return login.contains("tuntas-");
    }

    Optional<String> token(KeycloakRealm realm) {
        String principal = login.split(BY, 2)[0];
        if (principal.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                principal.contains("-") ? realm.serviceToken(principal) : realm.tokenOf(principal));
    }

    /** Of the service that asks in the person's name. */
    Optional<String> serviceToken(KeycloakRealm realm) {
        return login.contains(BY)
                ? Optional.of(realm.serviceToken(login.split(BY, 2)[1]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
