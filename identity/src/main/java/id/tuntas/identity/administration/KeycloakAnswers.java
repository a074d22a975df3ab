package id.tuntas.identity.administration;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Reads the answers that the admin client hands out raw. */
final class KeycloakAnswers {

    private KeycloakAnswers() {}

    /**
     * @return the new thing's id, or nothing where there is one of that name
     */
    static Optional<String> created(Response answer) {
        try (answer) {
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                return Optional.empty();
            }
            check(answer);
            String path = answer.getLocation().getPath();
            return Optional.of(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** Fine also where it was so already, or was gone already. */
    static void settled(Response answer) {
        try (answer) {
            int status = answer.getStatus();
            if (status != Response.Status.CONFLICT.getStatusCode()
                    && status != Response.Status.NOT_FOUND.getStatusCode()) {
                check(answer);
            }
        }
    }

    /** False where another has that name. */
    static boolean taken(Response answer) {
        try (answer) {
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                return false;
            }
            check(answer);
            return true;
        }
    }

    private static void check(Response answer) {
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SERVER_ERROR) {
            throw new ServerErrorException(answer.getStatus());
        }
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.CLIENT_ERROR) {
            throw new ClientErrorException(answer.getStatus());
        }
    }
}
