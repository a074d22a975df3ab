package id.tuntas.cases.edge;

import id.tuntas.cases.region.ProvinceCalendar;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body checks itself where one field depends on another. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Consistent.Checks.class)
public @interface Consistent {

    String message() default "conflict";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A body of several fields that depend on each other. */
    interface Body {

        /**
         * Field error codes by the name of the field that is wrong.
         *
         * @param today the province's day
         */
        Map<String, String> contradictions(LocalDate today);
    }

    /** Asks it. */
    final class Checks implements ConstraintValidator<Consistent, Body> {

        @Override
        public boolean isValid(@Nullable Body body, ConstraintValidatorContext context) {
            Map<String, String> wrong =
                    body == null
                            ? Map.of()
                            : body.contradictions(
                                    ProvinceCalendar.today(context.getClockProvider().getClock()));
            context.disableDefaultConstraintViolation();
            wrong.forEach((field, code) ->
                    context.buildConstraintViolationWithTemplate(code)
                            .addPropertyNode(field)
                            .addConstraintViolation());
            return wrong.isEmpty();
        }
    }
}
