package id.tuntas.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingQuietTests {

    /** As it was written by schema 1: a later release must still read it. */
    private static final String SCHEMA_1 =
            """
            {"schema": 1, "language": "en", "mail": false, "quiet": {"from": "21:00", "to": "06:30"}}
            """;

    /** WITA is eight hours ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
        "21:00, 06:00, 2026-11-21T12:59:59Z, 2026-11-21T12:59:59Z",
        "21:00, 06:00, 2026-11-21T13:00:00Z, 2026-11-21T22:00:00Z",
        "21:00, 06:00, 2026-11-21T16:30:00Z, 2026-11-21T22:00:00Z",
        "21:00, 06:00, 2026-11-21T21:59:59Z, 2026-11-21T22:00:00Z",
        "21:00, 06:00, 2026-11-21T22:00:00Z, 2026-11-21T22:00:00Z",
        "12:00, 13:30, 2026-11-21T04:00:00Z, 2026-11-21T05:30:00Z",
        "12:00, 13:30, 2026-11-21T05:30:00Z, 2026-11-21T05:30:00Z",
        "12:00, 13:30, 2026-11-21T03:59:59Z, 2026-11-21T03:59:59Z",
        "00:00, 06:00, 2026-11-21T16:00:00Z, 2026-11-21T22:00:00Z"
    })
    void endsWhereTheyEndInKaltara(LocalTime from, LocalTime to, Instant now, Instant end) {
        Preferences preferences =
                new Preferences("id", true, Optional.of(new QuietHours(from, to)));

        assertThat(preferences.mailFrom(now, false)).isEqualTo(end);
        assertThat(preferences.mailFrom(now, true)).isEqualTo(now);
    }

    @Test
    void areNeverOfNoLength() {
        LocalTime six = LocalTime.of(6, 0);
        assertThatIllegalArgumentException().isThrownBy(() -> new QuietHours(six, six));
    }

    @Test
    void areKeptAsSchemaOne() {
        Preferences preferences =
                new Preferences(
                        "en",
                        false,
                        Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 30))));
        assertThat(PreferenceDocuments.write(preferences)).isEqualTo(Document.parse(SCHEMA_1));
        assertThat(PreferenceDocuments.read(Document.parse(SCHEMA_1))).isEqualTo(preferences);
    }
}
