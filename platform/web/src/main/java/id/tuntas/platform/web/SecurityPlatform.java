package id.tuntas.platform.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Every service checks each token itself (RFC 9068 in spirit): signature by the realm's keys, RS256
 * only, issuer, audience, an access token's type, time; then that it speaks for exactly one agency.
 */
@AutoConfiguration(
        after = RevocationPlatform.class,
        before = {
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class
        })
@EnableConfigurationProperties(TuntasProperties.class)
public final class SecurityPlatform {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Bean
    RealmKeys realmKeys(TuntasProperties properties) throws MalformedURLException {
        return new RealmKeys(properties.issuer());
    }

    @Bean
    RealmAtHand realmAtHand(List<FromTheRealm> things) {
        return new RealmAtHand(things);
    }

    @Bean
    JwtDecoder jwtDecoder(TuntasProperties properties, RealmKeys keys, Revocations revocations) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        // Time and claims are the validators' below, which say in one place what we demand.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(CLOCK_SKEW),
                        new JwtClaimValidator<>(JwtClaimNames.EXP, java.util.Objects::nonNull),
                        new JwtClaimValidator<>(JwtClaimNames.SUB, java.util.Objects::nonNull),
                        new JwtIssuerValidator(properties.issuer().toString()),
                        new JwtClaimValidator<java.util.Collection<String>>(
                                JwtClaimNames.AUD,
                                audience ->
                                        audience != null
                                                && audience.contains(properties.audience())),
                        // Keycloak's ID and refresh tokens carry other types.
                        new JwtClaimValidator<>("typ", "Bearer"::equals),
                        revocations));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException e) {
                throw e;
            } catch (JwtException e) {
                // The keys were fetched a moment ago and have no such id: the token's fault, not
                // Keycloak's.
                if (keys.areKnown()
                        && NestedExceptionUtils.getRootCause(e)
                                instanceof RateLimitReachedException) {
                    throw new BadJwtException("signed by a key that the realm does not have", e);
                }
                throw e;
            }
        };
    }

    @Bean
    TokenReader tokenReader() {
        return new TokenReader(ServiceOperations.clients());
    }

    @Bean
    ServiceOperations serviceOperations(@Value("${spring.application.name}") String service) {
        return new ServiceOperations(service);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            JwtDecoder decoder,
            TokenReader reader,
            ServiceOperations operations,
            ProblemResponses problems)
            throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health/**",
                                        "/v3/api-docs",
                                        "/v3/api-docs/**",
                                        "/error")
                                .permitAll()
                                .anyRequest()
                                .access(membersAndListedServices(operations)))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt ->
                                        jwt.decoder(decoder)
                                                .jwtAuthenticationConverter(token ->
                                                        new RequesterToken(
                                                                token, reader.read(token))))
                                .authenticationEntryPoint((request, response, refused) ->
                                        unauthenticated(problems, request, response, refused)))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint((request, response, refused) ->
                                        unauthenticated(problems, request, response, refused))
                                .accessDeniedHandler((request, response, _) ->
                                        problems.write(
                                                request,
                                                response,
                                                Problem.of(ProblemTypes.AGENCY_NOT_SINGLE))))
                .addFilterBefore(
                        (request, response, chain) -> {
                            try {
                                chain.doFilter(request, response);
                            } catch (AuthenticationServiceException e) {
                                problems.write(
                                        (jakarta.servlet.http.HttpServletRequest) request,
                                        (jakarta.servlet.http.HttpServletResponse) response,
                                        Problem.of(ProblemTypes.LOGIN_UNAVAILABLE, e)
                                                .retryAfter(Duration.ofSeconds(5)));
                            }
                        },
                        LogoutFilter.class)
                .build();
    }

    private static void unauthenticated(
            ProblemResponses problems,
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response,
            AuthenticationException refused)
            throws java.io.IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                request,
                response,
                Problem.of(
                        Revocations.isReasonOf(refused)
                                ? ProblemTypes.ACCESS_REVOKED
                                : ProblemTypes.UNAUTHENTICATED));
    }

    private static AuthorizationManager<RequestAuthorizationContext> membersAndListedServices(
            ServiceOperations operations) {
        return (authentication, context) ->
                new AuthorizationDecision(mayEnter(authentication.get(), context, operations));
    }

    private static boolean mayEnter(
            @org.jspecify.annotations.Nullable Authentication authentication,
            RequestAuthorizationContext context,
            ServiceOperations operations) {
        if (!(authentication instanceof RequesterToken token)) {
            return false;
        }
        return token.requester()
                .map(requester ->
                        switch (requester) {
                            case Caller _ -> true;
                            case ServiceClient client ->
                                    operations.allows(
                                            client,
                                            context.getRequest().getMethod(),
                                            context.getRequest().getRequestURI());
                        })
                .orElse(false);
    }
}
