package id.tuntas.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * What a controller can ask for as a parameter: {@link Caller}, {@link Requester}, {@link
 * ServiceClient}, {@link RepeatKey}, {@link IfMatch}, {@link Cursor}.
 */
final class RequestArguments implements HandlerMethodArgumentResolver {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String SERVICE_AUTHORIZATION = "Service-Authorization";

    /** A structured-field string (RFC 8941, 3.3.3), or the bare value that many clients send. */
    private static final Pattern KEY =
            Pattern.compile(
                    "\"([\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]{1,128})\"|([!\\x23-\\x5B\\x5D-\\x7E]{1,128})");

    private static final Pattern BEARER = Pattern.compile("[Bb]earer +(\\S+)");

    private final Fingerprints fingerprints;
    private final JwtDecoder decoder;
    private final TokenReader reader;
    private final Map<Class<?>, Function<HttpServletRequest, Object>> known =
            Map.of(
                    Caller.class,
                    _ -> caller(),
                    Requester.class,
                    _ -> requester(),
                    ServiceClient.class,
                    this::serviceClient,
                    RepeatKey.class,
                    this::repeatKey,
                    IfMatch.class,
                    request -> IfMatch.parse(request.getHeader(HttpHeaders.IF_MATCH)),
                    Cursor.class,
                    RequestArguments::cursor);

    RequestArguments(Fingerprints fingerprints, JwtDecoder decoder, TokenReader reader) {
        this.fingerprints = fingerprints;
        this.decoder = decoder;
        this.reader = reader;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return known.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
        Function<HttpServletRequest, Object> resolver = known.get(parameter.getParameterType());
        if (http == null || resolver == null) {
            throw new IllegalStateException("not a parameter of ours");
        }
        return resolver.apply(http);
    }

    private static Requester requester() {
        return RequesterToken.current()
                .flatMap(RequesterToken::requester)
                .orElseThrow(() -> Problem.of(ProblemTypes.UNAUTHENTICATED));
    }

    private static Caller caller() {
        if (requester() instanceof Caller caller) {
            return caller;
        }
        throw Problem.of(ProblemTypes.AGENCY_NOT_SINGLE);
    }

    private ServiceClient serviceClient(HttpServletRequest request) {
        return bearer(request.getHeader(SERVICE_AUTHORIZATION))
                .flatMap(this::service)
                .orElseThrow(() -> Problem.of(ProblemTypes.SERVICE_AUTHORIZATION_REQUIRED));
    }

    private Optional<ServiceClient> service(String token) {
        try {
            return reader.read(decoder.decode(token))
                    .filter(ServiceClient.class::isInstance)
                    .map(ServiceClient.class::cast);
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> bearer(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = BEARER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private RepeatKey repeatKey(HttpServletRequest request) {
        return new RepeatKey(
                requester().subject(),
                key(request),
                request.getMethod() + " " + request.getRequestURI(),
                fingerprints.of(BodyFilter.body(request)));
    }

    static String key(HttpServletRequest request) {
        String header = request.getHeader(IDEMPOTENCY_KEY);
        if (header == null || header.isBlank()) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REQUIRED);
        }
        Matcher matcher = KEY.matcher(header.strip());
        if (!matcher.matches()) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_MALFORMED);
        }
        String quoted = matcher.group(1);
        return quoted != null ? quoted : matcher.group(2);
    }

    private static Cursor cursor(HttpServletRequest request) {
        String limit = request.getParameter("limit");
        try {
            return new Cursor(
                    Optional.ofNullable(request.getParameter("after")),
                    limit == null ? Cursor.DEFAULT_LIMIT : Integer.parseInt(limit));
        } catch (NumberFormatException _) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "limit");
        }
    }
}
