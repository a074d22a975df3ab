package id.tuntas.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text must be a phone number as {@link PhoneNumber} reads one; null passes. */
@Documented
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPhone.Valid.class)
public @interface ValidPhone {

    String message() default "phone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Parses it. */
    final class Valid implements ConstraintValidator<ValidPhone, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || PhoneNumber.parse(text).isPresent();
        }
    }
}
