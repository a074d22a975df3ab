package id.tuntas.notifications.preferences;

import java.time.Instant;
import java.util.Optional;

/**
 * How a person wants to be told.
 *
 * @param language {@code id} or {@code en}, on the screen and in mails
 * @param mail whether mails are wanted at all; the inbox has everything anyhow
 * @param quiet when a mail that is not urgent waits
 */
public record Preferences(String language, boolean mail, Optional<QuietHours> quiet) {

    /** Of one who has not said otherwise. */
    static Preferences usual(String language) {
        return new Preferences(language.equals("en") ? "en" : "id", true, Optional.empty());
    }

    /** When a mail that could leave now may leave. */
    public Instant mailFrom(Instant now, boolean urgent) {
        return urgent ? now : quiet.map(hours -> hours.endAfter(now)).orElse(now);
    }
}
