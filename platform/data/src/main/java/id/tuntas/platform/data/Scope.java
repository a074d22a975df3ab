package id.tuntas.platform.data;

/**
 * Where a personal value is stored: what its seal is bound to, so that a value copied elsewhere
 * does not open.
 *
 * @param keyId whose key seals it: the case's id, or the report's
 */
public record Scope(String keyId, String collection, String documentId, String field) {

    /** The same place, another field. */
    public Scope field(String name) {
        return new Scope(keyId, collection, documentId, name);
    }
}
