package id.tuntas.referrals.referral;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Whoever answers OTHER says what it is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextWithOther.Said.class)
@interface TextWithOther {

    String message() default "required";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** A choice from a list, with a field {@code text}. */
    interface Choice {
        boolean lacksText();
    }

    /** Points at {@code text}. */
    final class Said implements ConstraintValidator<TextWithOther, Choice> {

        @Override
        public boolean isValid(@Nullable Choice choice, ConstraintValidatorContext context) {
            if (choice == null || !choice.lacksText()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("text")
                    .addConstraintViolation();
            return false;
        }
    }
}
