package id.tuntas.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class KeepingNoticesTests {

    /** As it was written by schema 1: a later release must still read it. */
    private static final String SCHEMA_1 =
            """
            {"_id": "0b5f6ad2-6f3a-8c44-9d1e-3b1f0d2a9c77", "schema": 1,
             "recipient": "1f0a", "kind": "referral-sent", "urgent": true,
             "link": "/api/v1/referrals/r1", "at": {"$date": "2026-11-21T15:55:00Z"},
             "subject": {"caseId": "c1", "agency": "UPTD PPA Nunukan", "urgency": "HIGH",
                         "dueAt": {"$date": "2026-11-21T16:55:00Z"}},
             "readAt": null}
            """;

    /** As it is written now. */
    private static final String SCHEMA_2 =
            SCHEMA_1.replace(
                    "\"schema\": 1", "\"schema\": 2, \"sequence\": \"000001-000000000002-0001\"");

    private static final Notice NOTICE = notice("000001-000000000002-0001");

    private static Notice notice(String sequence) {
        return new Notice(
                "0b5f6ad2-6f3a-8c44-9d1e-3b1f0d2a9c77",
                "1f0a",
                NoticeKind.REFERRAL_SENT,
                true,
                "/api/v1/referrals/r1",
                Instant.parse("2026-11-21T15:55:00Z"),
                sequence,
                new Notice.Subject(
                        Optional.of("c1"),
                        Optional.of("UPTD PPA Nunukan"),
                        Optional.of("HIGH"),
                        Optional.of(Instant.parse("2026-11-21T16:55:00Z"))));
    }

    @Test
    void readsWhatSchemaOneWrote() {
        assertThat(NoticeDocuments.read(Document.parse(SCHEMA_1))).isEqualTo(notice(""));
    }

    @Test
    void readsAndWritesSchemaTwo() {
        Document written = NoticeDocuments.write(NOTICE);
        assertThat(written).isEqualTo(Document.parse(SCHEMA_2));
        assertThat(NoticeDocuments.read(written)).isEqualTo(NOTICE);
    }

    @Test
    void keepsNoFieldThatIsAbsent() {
        Notice bare =
                new Notice(
                        "n",
                        "p",
                        NoticeKind.DANGER_REPORTED,
                        true,
                        "/api/v1/reports/r1",
                        NOTICE.at(),
                        NOTICE.sequence(),
                        new Notice.Subject(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(NoticeDocuments.write(bare).get("subject", Document.class)).isEmpty();
        assertThat(NoticeDocuments.read(NoticeDocuments.write(bare))).isEqualTo(bare);
    }
}
