package id.tuntas.platform.web;

import java.time.Duration;
import java.util.List;
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
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * This service's own token (OAuth 2.0 client credentials, RFC 6749, 4.4), fetched when needed and
 * kept until shortly before it ends.
 */
public final class ServiceTokens {

    private static final String REGISTRATION = "tuntas";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String clientId;
    private final OAuth2AuthorizedClientManager clients;

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
        AuthorizedClientServiceOAuth2AuthorizedClientManager all =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                        registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        RestClientClientCredentialsTokenResponseClient tokens =
                new RestClientClientCredentialsTokenResponseClient();
        tokens.setRestClient(impatient());
        all.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .clientCredentials(each -> each.accessTokenResponseClient(tokens))
                        .build());
        clients = all;
    }

    /**
     * @return the bearer token's value
     * @throws Problem {@code /problems/login-unavailable} where Keycloak gives none
     */
    public String token() {
        Authentication self =
                new AnonymousAuthenticationToken(
                        clientId, clientId, List.of(new SimpleGrantedAuthority("SERVICE")));
        try {
            OAuth2AuthorizedClient client =
                    clients.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                                    .principal(self)
                                    .build());
            if (client == null) {
                throw unavailable(null);
            }
            return client.getAccessToken().getTokenValue();
        } catch (OAuth2AuthorizationException | ResourceAccessException e) {
            throw unavailable(e);
        }
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
