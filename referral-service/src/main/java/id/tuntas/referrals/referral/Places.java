package id.tuntas.referrals.referral;

import com.mongodb.client.model.Filters;
import id.tuntas.platform.web.Cursor;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/** Cursors of lists in the order of a time and, within it, of the id: stable under inserts. */
public final class Places {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9._-]{1,48})");

    private Places() {}

    public static String of(Instant time, String id) {
        return time.toEpochMilli() + "." + id;
    }

    /** What lies behind the cursor, in ascending order. */
    public static Bson behind(String timeField, Cursor cursor) {
        return cursor.after().map(after -> behind(timeField, after)).orElse(Filters.empty());
    }

    private static Bson behind(String timeField, String after) {
        Matcher place = PLACE.matcher(after);
        if (!place.matches()) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", "after");
        }
        Instant time = Instant.ofEpochMilli(Long.parseLong(place.group(1)));
        return Filters.or(
                Filters.gt(timeField, time),
                Filters.and(Filters.eq(timeField, time), Filters.gt("_id", place.group(2))));
    }
}
