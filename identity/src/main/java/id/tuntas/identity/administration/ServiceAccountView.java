package id.tuntas.identity.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service account on the wire.
 *
 * @param id the {@code client_id}
 * @param secret the {@code client_secret}; only in the answer to the request that made it, once
 * @param tokenUrl where it asks for tokens (OAuth 2.0 client credentials, RFC 6749, 4.4)
 */
@Schema(name = "ServiceAccount")
record ServiceAccountView(
        String id,
        String name,
        String agencyId,
        State state,
        Instant secretSince,
        @Nullable String secret,
        String tokenUrl,
        List<String> allowedActions) {

    /** Whether it can sign in. */
    enum State {
        ACTIVE,
        DEACTIVATED
    }

    static ServiceAccountView from(ServiceAccount account, Optional<Secret> secret, URI issuer) {
        return new ServiceAccountView(
                account.id().value(),
                account.name(),
                account.agency().value(),
                account.active() ? State.ACTIVE : State.DEACTIVATED,
                account.secretSince(),
                secret.map(Secret::value).orElse(null),
                issuer + "/protocol/openid-connect/token",
                account.active() ? List.of("rotation", "deactivation") : List.of());
    }

    /** It may hold a secret. */
    @Override
    public String toString() {
        return "ServiceAccountView[id=" + id + "]";
    }
}
