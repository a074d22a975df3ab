package id.tuntas.notifications.preferences;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Preferences on the wire, in and out.
 *
 * @param quietHours absent where there are none
 */
@Schema(name = "Preferences")
record PreferencesView(
        @NotNull @Pattern(regexp = "id|en") String language,
        @NotNull Boolean mail,
        @Valid @Nullable QuietHoursView quietHours) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    /** Hours and minutes in WITA, such as {@code 21:30}. */
    @Schema(name = "QuietHours")
    record QuietHoursView(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {}

    static PreferencesView from(Preferences preferences) {
        return new PreferencesView(
                preferences.language(),
                preferences.mail(),
                preferences
                        .quiet()
                        .map(hours ->
                                new QuietHoursView(hours.from().toString(), hours.to().toString()))
                        .orElse(null));
    }

    /**
     * @throws Problem where quiet hours would last no time, or the whole day
     */
    Preferences toModel() {
        return new Preferences(language, mail, Optional.ofNullable(quietHours).map(this::hours));
    }

    private QuietHours hours(QuietHoursView hours) {
        if (hours.from().equals(hours.to())) {
            throw Problem.of(ProblemTypes.INVALID_FIELDS).at("/quietHours/to", "conflict");
        }
        return new QuietHours(LocalTime.parse(hours.from()), LocalTime.parse(hours.to()));
    }
}
