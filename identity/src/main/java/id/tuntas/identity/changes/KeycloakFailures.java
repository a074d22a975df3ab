package id.tuntas.identity.changes;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;

/** What a failed call to Keycloak says about the next one. */
final class KeycloakFailures {

    private KeycloakFailures() {}

    /** False for a failure over one thing, after which others can still be asked about. */
    static boolean isAway(RuntimeException e) {
        return switch (e) {
            case ProcessingException _, NotAuthorizedException _ -> true;
            case ServerErrorException server -> server.getResponse().getStatus() != 500;
            default -> false;
        };
    }
}
