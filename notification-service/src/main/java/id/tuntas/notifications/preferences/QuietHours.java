package id.tuntas.notifications.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a person wants no mail that is not urgent, each day, in Kaltara's own time (WITA); over
 * midnight where {@code to} is the earlier one.
 *
 * @param to the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime to) {

    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours begin and end at one time");
        }
    }

    /** The end of the quiet hours that the moment lies in; the moment itself where in none. */
    public Instant endAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(WITA);
        if (!contains(local.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean contains(LocalTime time) {
        boolean started = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? started && !ended : started || !ended;
    }
}
