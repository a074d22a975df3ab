package id.tuntas.gateway.session;

import id.tuntas.gateway.routes.GatewayProperties;
import id.tuntas.platform.web.ProblemResponses;
import java.net.http.HttpClient;
import java.time.Clock;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.HttpSessionIdResolver;
import org.springframework.web.client.RestClient;

/** The way in through the realm: authorization code with PKCE (RFC 7636), and the way out. */
@Configuration(proxyBeanMethods = false)
class SigningIn {

    static final String REALM = "tuntas";
    private static final String CLIENT = "tuntas-bff";
    private static final String CALLBACK = "/login/oauth2/code/";

    /** Told in full, so that nothing is asked of the realm before somebody signs in. */
    @Bean
    ClientRegistrationRepository realm(SessionProperties sessions, GatewayProperties gateway) {
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REALM)
                        .clientId(CLIENT)
                        .clientSecret(sessions.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .redirectUri(gateway.publicUrl() + CALLBACK + REALM)
                        .scope("openid")
                        .issuerUri(sessions.issuer().toString())
                        .authorizationUri(sessions.endpoint("auth"))
                        .tokenUri(sessions.endpoint("token"))
                        .jwkSetUri(sessions.endpoint("certs"))
                        .userNameAttributeName(IdTokenClaimNames.SUB)
                        .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** In front of the platform's, which asks everybody for a token. */
    @Bean
    @Order(2)
    SecurityFilterChain signInForAnybody(
            HttpSecurity http,
            ClientRegistrationRepository realm,
            OAuth2AuthorizedClientRepository clients,
            SessionProperties properties,
            Sessions sessions)
            throws Exception {
        RestClientAuthorizationCodeTokenResponseClient codes =
                new RestClientAuthorizationCodeTokenResponseClient();
        codes.setRestClient(toTheRealm(properties));
        return http.securityMatcher(
                        SignInRequests.PATH, CALLBACK + "*", EndedElsewhere.BASE + "/**")
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2Login(login ->
                        login.clientRegistrationRepository(realm)
                                .authorizedClientRepository(clients)
                                .loginPage("/")
                                .authorizationEndpoint(authorization ->
                                        authorization.authorizationRequestResolver(
                                                new SignInRequests(realm)))
                                .tokenEndpoint(token -> token.accessTokenResponseClient(codes))
                                .successHandler(new Arrived(clients))
                                .failureHandler(Arrived::failed))
                .oidcLogout(logout ->
                        logout.backChannel(
                                told -> told.logoutHandler(new EndedElsewhere(sessions))))
                .build();
    }

    /**
     * Apart from the login: a chain that reads the servlet session writes it again at its end, also
     * one that was ended meanwhile.
     */
    @Bean
    @Order(3)
    SecurityFilterChain ownSessionForAnybody(HttpSecurity http) throws Exception {
        return http.securityMatcher(SessionController.SESSION, SessionController.SIGN_OUT)
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    Sessions sessions(
            MongoIndexedSessionRepository repository,
            HttpSessionIdResolver cookies,
            SessionProperties properties) {
        RestClientRefreshTokenTokenResponseClient tokens =
                new RestClientRefreshTokenTokenResponseClient();
        tokens.setRestClient(toTheRealm(properties));
        RefreshTokenOAuth2AuthorizedClientProvider refresh =
                new RefreshTokenOAuth2AuthorizedClientProvider();
        refresh.setAccessTokenResponseClient(tokens);
        refresh.setClockSkew(properties.refreshBefore());
        Clock clock = Clock.systemUTC();
        return new Sessions(repository, cookies, new Tokens(refresh, clock), clock);
    }

    /** Before strangers are counted: who has a session is none. */
    @Bean
    FilterRegistrationBean<SessionFilter> sessionTokens(
            Sessions sessions, ProblemResponses problems) {
        FilterRegistrationBean<SessionFilter> registration =
                new FilterRegistrationBean<>(new SessionFilter(sessions, problems));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2);
        return registration;
    }

    static RestClient toTheRealm(SessionProperties properties) {
        JdkClientHttpRequestFactory requests =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(properties.loginLimit())
                                .build());
        requests.setReadTimeout(properties.loginLimit());
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters
                                .disableDefaults()
                                .addCustomConverter(new FormHttpMessageConverter())
                                .addCustomConverter(
                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }
}
