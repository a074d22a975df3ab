package id.tuntas.identity.changes;

/** Looks for changes every few seconds anyway. */
public interface ChangeWatch {

    /**
     * To be called after a command of our own, so that others hear of it at once; does not wait.
     */
    void lookNow();
}
