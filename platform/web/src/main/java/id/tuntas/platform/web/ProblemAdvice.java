package id.tuntas.platform.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one advice for errors: all that goes wrong leaves as a problem of the registry. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Spring's own exceptions carry a status; each status that they use has its type. */
    private static final Map<Integer, ProblemType> BY_STATUS =
            Map.of(
                    400,
                    ProblemTypes.INVALID_PARAMETER,
                    404,
                    ProblemTypes.NOT_FOUND,
                    405,
                    ProblemType.of("method-not-allowed"),
                    406,
                    ProblemType.of("not-acceptable"),
                    413,
                    ProblemTypes.BODY_TOO_LARGE,
                    415,
                    ProblemType.of("unsupported-media-type"));

    @ExceptionHandler(Problem.class)
    ResponseEntity<Object> problem(Problem problem, WebRequest request) {
        return answer(problem, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception exception, WebRequest request) {
        String reference = UUID.randomUUID().toString();
        log.error(
                "unexpected failure, reference {}: {}",
                reference,
                Traces.withoutMessages(exception));
        return answer(
                Problem.of(ProblemTypes.UNEXPECTED, exception).with("reference", reference),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(unreadable(exception), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<Problem.FieldError> errors = new ArrayList<>();
        for (ObjectError error : exception.getAllErrors()) {
            ConstraintViolation<?> violation = error.unwrap(ConstraintViolation.class);
            String field = error instanceof FieldError named ? named.getField() : "";
            errors.add(new Problem.FieldError(Pointers.of(field), FieldCodes.of(violation)));
        }
        errors.sort(
                java.util.Comparator.comparing(Problem.FieldError::pointer)
                        .thenComparing(Problem.FieldError::code));
        return answer(Problem.invalid(errors), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemType type = BY_STATUS.get(status.value());
        if (type == null) {
            return unexpected(exception, request);
        }
        ResponseEntity<Object> answer = answer(Problem.of(type, exception), request);
        headers.forEach((name, values) -> values.forEach(value -> keep(answer, name, value)));
        return answer;
    }

    private static void keep(ResponseEntity<Object> answer, String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.ALLOW)) {
            answer.getHeaders().add(name, value);
        }
    }

    private static Problem unreadable(HttpMessageNotReadableException exception) {
        Throwable cause = exception.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return Problem.invalid(
                    List.of(new Problem.FieldError(Pointers.of(unknown), "unknown-field")));
        }
        if (cause instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
            return Problem.invalid(List.of(new Problem.FieldError(Pointers.of(mismatch), "type")));
        }
        Problem problem = Problem.of(ProblemTypes.MALFORMED_JSON, exception);
        if (cause instanceof JacksonException malformed && malformed.getLocation() != null) {
            problem.with("line", malformed.getLocation().getLineNr())
                    .with("column", malformed.getLocation().getColumnNr());
        }
        return problem;
    }

    private static ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(problem.headers());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem.body(locale(request)), headers, problem.status());
    }

    private static Locale locale(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? Languages.of(servlet.getRequest())
                : Languages.of((String) null);
    }
}
