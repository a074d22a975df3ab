package id.tuntas.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * An answer that is not what was asked for, as {@code application/problem+json} (RFC 9457). It
 * carries codes and pointers, never a value that somebody sent and never an exception's message.
 */
public final class Problem extends RuntimeException {

    /**
     * One invalid field.
     *
     * @param pointer JSON Pointer (RFC 6901) into the request's body, such as {@code
     *     /victims/0/age}
     * @param code an entry of {@code contracts/field-errors.json}
     */
    public record FieldError(String pointer, String code) {}

    private final transient ProblemType type;
    private final transient List<FieldError> errors = new ArrayList<>();
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private @Nullable Duration retryAfter;

    private Problem(ProblemType type, @Nullable Throwable cause) {
        super(type.uri(), cause);
        this.type = type;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null);
    }

    public static Problem of(ProblemType type, Throwable cause) {
        return new Problem(type, cause);
    }

    /** What is absent and what is foreign answer alike, byte for byte. */
    public static Problem notFound() {
        return of(ProblemTypes.NOT_FOUND);
    }

    /** The fields that are wrong, all at once. */
    public static Problem invalid(List<FieldError> errors) {
        Problem problem = of(ProblemTypes.INVALID_FIELDS);
        errors.forEach(error -> problem.at(error.pointer(), error.code()));
        return problem;
    }

    public Problem at(String pointer, String code) {
        Registry.fieldError(code);
        errors.add(new FieldError(pointer, code));
        return this;
    }

    /** Adds an extension member: codes, ids, limits; never personal data. */
    public Problem with(String member, Object value) {
        extensions.put(member, value);
        return this;
    }

    public Problem retryAfter(Duration after) {
        retryAfter = after;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }

    HttpStatusCode status() {
        return HttpStatusCode.valueOf(type.status());
    }

    HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        }
        return headers;
    }

    ProblemDetail body(Locale locale) {
        ProblemDetail body = ProblemDetail.forStatus(status());
        body.setType(java.net.URI.create(type.uri()));
        body.setTitle(type.title(locale));
        body.setDetail(type.advice(locale));
        if (!errors.isEmpty()) {
            body.setProperty(
                    "errors",
                    errors.stream()
                            .map(error ->
                                    Map.of(
                                            "pointer",
                                            error.pointer(),
                                            "code",
                                            error.code(),
                                            "detail",
                                            Texts.in(Registry.fieldError(error.code()), locale)))
                            .toList());
        }
        extensions.forEach(body::setProperty);
        return body;
    }
}
