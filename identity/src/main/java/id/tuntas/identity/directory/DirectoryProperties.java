package id.tuntas.identity.directory;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Keycloak's records are read.
 *
 * @param keycloakUrl where Keycloak answers from inside; the issuer's own address where it isn't
 *     told
 * @param connectTimeout for one connection
 * @param readTimeout of one answer; longer than the time limiter's, which ends the wait
 * @param freshFor how long an answer is given again without asking Keycloak
 * @param keptFor how long it is still given while Keycloak is away
 */
@ConfigurationProperties("tuntas.directory")
record DirectoryProperties(
        @Nullable URI keycloakUrl,
        @DefaultValue("500ms") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout,
        @DefaultValue("30s") Duration freshFor,
        @DefaultValue("10m") Duration keptFor) {}
