package id.tuntas.gateway.session;

import id.tuntas.platform.web.HttpClients;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the gateway asks Keycloak behind the browser's back. */
final class Keycloak {

    private static final Logger log = LoggerFactory.getLogger(Keycloak.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Keycloak's word that this login is over. */
    static final class LoginOver extends Exception {
        private LoginOver(Throwable cause) {
            super(cause);
        }
    }

    /** No word of Keycloak's. */
    static final class Away extends Exception {
        private Away(Throwable cause) {
            super(cause);
        }
    }

    private final ClientRegistration client;
    private final URI ending;
    private final Clock clock;
    private final RestClient http = impatient();
    private final RestClientRefreshTokenTokenResponseClient refreshing =
            new RestClientRefreshTokenTokenResponseClient();

    /**
     * @param ending where logins are ended, from inside
     */
    Keycloak(ClientRegistration client, URI ending, Clock clock) {
        this.client = client;
        this.ending = ending;
        this.clock = clock;
        refreshing.setRestClient(http);
    }

    static RestClientAuthorizationCodeTokenResponseClient codes() {
        RestClientAuthorizationCodeTokenResponseClient codes =
                new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(impatient());
        return codes;
    }

    boolean answers() {
        try {
            http.get()
                    .uri(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (RestClientException | OAuth2AuthorizationException _) {
            return false;
        }
    }

    Tokens refreshed(Tokens held) throws LoginOver, Away {
        OAuth2AccessToken access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        held.access(),
                        held.from(),
                        held.until());
        try {
            OAuth2AccessTokenResponse answer =
                    refreshing.getTokenResponse(
                            new OAuth2RefreshTokenGrantRequest(
                                    client,
                                    access,
                                    new OAuth2RefreshToken(held.refresh(), held.from())));
            return Tokens.of(answer.getAccessToken(), answer.getRefreshToken(), clock);
        } catch (OAuth2AuthorizationException e) {
            if (e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                throw new LoginOver(e);
            }
            throw new Away(e);
        } catch (RestClientException e) {
            throw new Away(e);
        }
    }

    /**
     * Ends the login with all that hangs on it. Asked from here, so that no ID token has to pass
     * through the browser as a hint.
     *
     * @return whether Keycloak has done so
     */
    boolean signOut(Tokens tokens) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("client_id", client.getClientId());
        form.add("client_secret", client.getClientSecret());
        form.add("refresh_token", tokens.refresh());
        try {
            http.post()
                    .uri(ending)
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            return true;
        } catch (OAuth2AuthorizationException e) {
            return e.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
        } catch (RestClientException e) {
            log.warn("a sign-out did not reach Keycloak: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    String clientId() {
        return client.getClientId();
    }

    /** Where a browser can do so. */
    URI logout() {
        return URI.create(
                client.getProviderDetails().getIssuerUri() + "/protocol/openid-connect/logout");
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
