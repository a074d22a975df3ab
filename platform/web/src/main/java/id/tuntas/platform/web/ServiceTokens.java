package id.tuntas.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * This service's own token (OAuth 2.0 client credentials, RFC 6749, 4.4). It is fetched anew from
 * half its life on, so that with Keycloak away there is one for at least as long again: who is
 * signed in must be able to go on working, and their work needs ours.
 */
public final class ServiceTokens implements FromTheRealm {

    private static final String REGISTRATION = "tuntas";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Half of the realm's five minutes. */
    private static final Duration FRESH = Duration.ofSeconds(150);

    /** Until it has got where it is checked. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(5);

    /** So that a Keycloak that hangs does not hold up each call. */
    private static final Duration NOT_AGAIN_FOR = Duration.ofSeconds(5);

    private final String clientId;
    private final OAuth2AuthorizedClientManager clients;
    private final OAuth2AuthorizedClientService held;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile Instant notBefore = Instant.MIN;

    ServiceTokens(TuntasProperties properties) {
        clientId = properties.clientId();
        ClientRegistration registration =
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(clientId)
                        .clientSecret(properties.clientSecret())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenUri(properties.issuer() + "/protocol/openid-connect/token")
                        .build();
        InMemoryClientRegistrationRepository registrations =
                new InMemoryClientRegistrationRepository(registration);
        held = new InMemoryOAuth2AuthorizedClientService(registrations);
        AuthorizedClientServiceOAuth2AuthorizedClientManager all =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, held);
        RestClientClientCredentialsTokenResponseClient tokens =
                new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(impatient());
        all.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .clientCredentials(
                                each -> each.accessTokenResponseClient(tokens).clockSkew(FRESH))
                        .build());
        clients = all;
    }

    /**
     * @return the bearer token's value
     * @throws Problem {@code /problems/login-unavailable} where Keycloak gives none
     */
    public String token() {
        Optional<String> last = lasting();
        if (last.isEmpty()) {
            return renewed();
        }
        // One renews; whoever comes meanwhile goes on with what is held.
        if (Instant.now().isBefore(notBefore) || !renewing.tryLock()) {
            return last.get();
        }
        try {
            return renewed();
        } finally {
            renewing.unlock();
        }
    }

    @Override
    public void renew() {
        token();
    }

    private String renewed() {
        try {
            return fetched();
        } catch (OAuth2AuthorizationException | ResourceAccessException e) {
            // From the end of the try: it may have taken longer than the pause.
            notBefore = Instant.now().plus(NOT_AGAIN_FOR);
            return lasting().orElseThrow(() -> unavailable(e));
        }
    }

    private String fetched() {
        Authentication self =
                new AnonymousAuthenticationToken(
                        clientId, clientId, List.of(new SimpleGrantedAuthority("SERVICE")));
        OAuth2AuthorizedClient client =
                clients.authorize(
                        OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                                .principal(self)
                                .build());
        if (client == null) {
            throw unavailable(null);
        }
        return client.getAccessToken().getTokenValue();
    }

    /** The last one that was fetched, while it can still be used. */
    private Optional<String> lasting() {
        Instant now = Instant.now();
        return Optional.ofNullable(
                        held.<OAuth2AuthorizedClient>loadAuthorizedClient(REGISTRATION, clientId))
                .map(OAuth2AuthorizedClient::getAccessToken)
                .filter(token ->
                        token.getExpiresAt() != null
                                && now.plus(ON_THE_WAY).isBefore(token.getExpiresAt()))
                .map(OAuth2AccessToken::getTokenValue);
    }

    private static Problem unavailable(@org.jspecify.annotations.Nullable Exception cause) {
        Problem problem =
                cause == null
                        ? Problem.of(ProblemTypes.LOGIN_UNAVAILABLE)
                        : Problem.of(ProblemTypes.LOGIN_UNAVAILABLE, cause);
        return problem.retryAfter(Duration.ofSeconds(5));
    }

    private static RestClient impatient() {
        return RestClient.builder()
                .requestFactory(HttpClients.factory(PATIENCE, PATIENCE))
                .configureMessageConverters(converters ->
                        converters
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
