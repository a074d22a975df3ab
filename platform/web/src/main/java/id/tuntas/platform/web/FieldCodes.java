package id.tuntas.platform.web;

import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.Map;

/** The field error code that a broken constraint gives; our own constraints name theirs. */
final class FieldCodes {

    private static final Map<String, String> STANDARD =
            Map.ofEntries(
                    Map.entry("NotNull", "required"),
                    Map.entry("NotBlank", "required"),
                    Map.entry("NotEmpty", "required"),
                    Map.entry("Size", "length"),
                    Map.entry("Min", "range"),
                    Map.entry("Max", "range"),
                    Map.entry("Positive", "range"),
                    Map.entry("Pattern", "format"),
                    Map.entry("Past", "time"),
                    Map.entry("PastOrPresent", "time"),
                    Map.entry("Future", "time"),
                    Map.entry("FutureOrPresent", "time"),
                    Map.entry("UniqueElements", "duplicate"),
                    Map.entry("CodeOf", "unknown-code"));

    private FieldCodes() {}

    static String of(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        String template = violation.getMessageTemplate();
        // A constraint of ours states its code as its message; the standard ones have a {key}
        // there.
        return STANDARD.getOrDefault(
                constraint.annotationType().getSimpleName(),
                template.startsWith("{") ? "format" : template);
    }
}
