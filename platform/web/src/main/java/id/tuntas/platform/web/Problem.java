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

    /** RFC 9457's members in their usual order; no {@code instance}, so that 404s are alike. */
    Map<String, Object> body(Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.uri());
        body.put("title", type.title(locale));
        body.put("status", type.status());
        body.put("detail", type.advice(locale));
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(error -> member(error, locale)).toList());
        }
        body.putAll(extensions);
        return body;
    }

    private static Map<String, String> member(FieldError error, Locale locale) {
        return Map.of(
                "pointer", error.pointer(),
                "code", error.code(),
                "detail", Texts.in(Registry.fieldError(error.code()), locale));
    }
}
