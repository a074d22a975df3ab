package id.tuntas.gateway.session;

import static org.springframework.web.servlet.function.RouterFunctions.route;

import id.tuntas.gateway.routes.GatewayProperties;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemResponses;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.TuntasProperties;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The way to Keycloak and back (OpenID Connect, authorization code with PKCE). */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SigningIn {

    /** Nothing is looked up at the start: Keycloak may be away then. */
    @Bean
    ClientRegistrationRepository clients(
            TuntasProperties tuntas, GatewayProperties gateway, SessionProperties session) {
        String inside = session.realm(tuntas.issuer()) + "/protocol/openid-connect";
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(StartingALogin.CLIENT)
                        .clientId(tuntas.clientId())
                        .clientSecret(Objects.requireNonNullElse(tuntas.clientSecret(), ""))
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(gateway.publicUrl() + LoginPaths.CODE + StartingALogin.CLIENT)
                        .scope("openid")
                        .issuerUri(tuntas.issuer().toString())
                        .authorizationUri(tuntas.issuer() + "/protocol/openid-connect/auth")
                        .tokenUri(inside + "/token")
                        .jwkSetUri(inside + "/certs")
                        .userNameAttributeName("sub")
                        .build());
    }

    @Bean
    Keycloak keycloak(
            ClientRegistrationRepository clients,
            TuntasProperties tuntas,
            SessionProperties session,
            Clock clock) {
        return new Keycloak(
                Objects.requireNonNull(clients.findByRegistrationId(StartingALogin.CLIENT)),
                URI.create(session.realm(tuntas.issuer()) + "/protocol/openid-connect/logout"),
                clock);
    }

    @Bean
    Refreshing refreshing(Sessions sessions, Keycloak keycloak, Clock clock) {
        return new Refreshing(sessions, keycloak, clock);
    }

    @Bean
    EndingALogin endingALogin(Sessions sessions, SessionCookies cookies, Clock clock) {
        return new EndingALogin(sessions, cookies, clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain loginChain(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            Keycloak keycloak,
            EndingALogin end,
            Sessions sessions)
            throws Exception {
        return http.securityMatcher(
                        LoginPaths.SIGN_IN, LoginPaths.CODE + "**", LoginPaths.BACK_CHANNEL + "**")
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                // Who is signed in is read from the session by ourselves.
                .securityContext(context ->
                        context.securityContextRepository(
                                new RequestAttributeSecurityContextRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login ->
                        login.loginPage(EndingALogin.FAILED)
                                .clientRegistrationRepository(clients)
                                .authorizedClientRepository(end)
                                .authorizationEndpoint(start ->
                                        start.authorizationRequestResolver(
                                                new StartingALogin(clients, keycloak)))
                                .tokenEndpoint(
                                        token -> token.accessTokenResponseClient(Keycloak.codes()))
                                .successHandler(end)
                                .failureHandler(end))
                .oidcLogout(logout ->
                        logout.clientRegistrationRepository(clients)
                                .oidcSessionRegistry(new NoRegistry())
                                .backChannel(
                                        channel -> channel.logoutHandler(endingLoginsOf(sessions))))
                .build();
    }

    /** Keycloak's word that a login is over, at whichever replica it comes in. */
    private static LogoutHandler endingLoginsOf(Sessions sessions) {
        return (_, _, told) -> {
            if (told != null
                    && told.getPrincipal() instanceof OidcLogoutToken token
                    && token.getSessionId() != null) {
                sessions.endLogin(token.getSessionId());
            }
        };
    }

    @Bean
    RouterFunction<ServerResponse> sessionRoutes(
            Sessions sessions,
            Refreshing refreshing,
            SessionCookies cookies,
            Keycloak keycloak,
            JwtDecoder tokens,
            GatewayProperties gateway) {
        SessionRoutes routes =
                new SessionRoutes(sessions, refreshing, cookies, keycloak, tokens, gateway);
        return route().GET("/session", routes::session)
                .POST("/sign-out", routes::signOut)
                .GET(LoginPaths.SIGN_IN, routes::unavailable)
                .build();
    }

    @Bean
    FilterRegistrationBean<SessionFilter> sessionFilter(
            Sessions sessions, Refreshing refreshing, ProblemResponses problems) {
        FilterRegistrationBean<SessionFilter> registration =
                new FilterRegistrationBean<>(new SessionFilter(sessions, refreshing, problems));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2);
        return registration;
    }

    /** Outside of Spring Session's filter, which reads and writes the store for a login. */
    @Bean
    FilterRegistrationBean<Filter> loginsWithoutAStore(ProblemResponses problems) {
        FilterRegistrationBean<Filter> registration =
                new FilterRegistrationBean<>((request, response, chain) -> {
                    try {
                        chain.doFilter(request, response);
                    } catch (DataAccessException e) {
                        withoutAStore(
                                (HttpServletRequest) request,
                                (HttpServletResponse) response,
                                problems,
                                e);
                    }
                });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static void withoutAStore(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemResponses problems,
            DataAccessException away)
            throws java.io.IOException {
        if (request.getMethod().equals("GET") && !response.isCommitted()) {
            response.sendRedirect(EndingALogin.UNAVAILABLE);
        } else {
            problems.write(
                    request,
                    response,
                    Problem.of(ProblemTypes.STORE_UNAVAILABLE, away)
                            .retryAfter(Duration.ofSeconds(5)));
        }
    }

    /** Sessions are found by Keycloak's id in the store, at every replica: no list is needed. */
    private static final class NoRegistry implements OidcSessionRegistry {

        @Override
        public void saveSessionInformation(OidcSessionInformation info) {
            // The session itself says it.
        }

        @Override
        public @Nullable OidcSessionInformation removeSessionInformation(String clientSessionId) {
            return null;
        }

        @Override
        public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
            return List.of();
        }
    }
}
