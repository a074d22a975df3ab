package id.tuntas.identity.changes;

/**
 * What remembers answers about agencies and people, and must not give an old one after a change.
 */
public interface ForgetsOnChange {

    void forget();
}
