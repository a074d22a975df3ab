package id.tuntas.identity.changes;

/** Whoever publishes what has changed in Keycloak. */
public interface ChangeWatch {

    /** Something has just been changed by a command: look now rather than at the next turn. */
    void lookNow();
}
