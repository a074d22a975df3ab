package id.tuntas.platform.data;

import java.util.Objects;

/**
 * The one place that writes and reads personal values. For now the stored form is the value itself,
 * and the system takes training data only; sealing (AES-256-GCM with the scope as associated data)
 * comes here and nowhere else.
 */
public final class PersonalCodec {

    /**
     * @return the form to store
     */
    public String write(Personal<String> value, Scope scope) {
        Objects.requireNonNull(scope, "personal data is never written without a scope");
        return value.sealed();
    }

    public Personal<String> read(String stored, Scope scope) {
        Objects.requireNonNull(scope, "personal data is never read without a scope");
        return Personal.of(stored);
    }
}
