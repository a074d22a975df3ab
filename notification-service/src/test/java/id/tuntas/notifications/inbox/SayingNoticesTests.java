package id.tuntas.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import java.time.Instant;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SayingNoticesTests {

    private static final Optional<String> NUMBER = Optional.of("KT-2026-000123");

    @Test
    void speaksIndonesian() {
        assertThat(NoticeTexts.in("id").of(sent(), NUMBER))
                .isEqualTo(
                        "Rujukan baru untuk KT-2026-000123 dari UPTD PPA Nunukan. Urgensi: Tinggi."
                                + " Jawaban ditunggu sebelum 22 November 2026 pukul 00.55 WITA.");
    }

    @Test
    void speaksEnglish() {
        assertThat(NoticeTexts.in("en").of(sent(), NUMBER))
                .isEqualTo(
                        "New referral for KT-2026-000123 from UPTD PPA Nunukan. Urgency: High."
                                + " An answer is due by 22 November 2026, 00:55 WITA.");
    }

    @Test
    void speaksIndonesianToThoseWhoseLanguageItLacks() {
        assertThat(NoticeTexts.in("nl").of(sent(), NUMBER))
                .isEqualTo(NoticeTexts.in("id").of(sent(), NUMBER));
    }

    @ParameterizedTest
    @CsvSource({"id, Rujukan dibaca: sebuah kasus", "en, Referral read: a case"})
    void speaksOfACaseWhoseNumberIsNotKnownYet(String language, String title) {
        assertThat(
                        NoticeTexts.in(language)
                                .title(notice(NoticeKind.REFERRAL_RECEIVED), Optional.empty()))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void hasWordsForEveryKindInBothLanguages(NoticeKind kind) {
        for (String language : new String[] {"id", "en"}) {
            NoticeTexts texts = NoticeTexts.in(language);
            assertThat(texts.of(notice(kind), NUMBER)).isNotBlank().doesNotContain("{", "''");
            assertThat(texts.title(notice(kind), NUMBER)).isNotBlank().doesNotContain("{", "''");
        }
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(ResourceBundle.getBundle("texts.notices", java.util.Locale.of("en")).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("texts.notices", java.util.Locale.of("id"))
                                .keySet());
    }

    private static Notice sent() {
        return notice(NoticeKind.REFERRAL_SENT);
    }

    private static Notice notice(NoticeKind kind) {
        return new Notice(
                "n",
                "someone",
                kind,
                true,
                "/api/v1/referrals/r1",
                Instant.parse("2026-11-21T15:55:00Z"),
                "000001-000000000001-0000",
                new Notice.Subject(
                        Optional.of("c1"),
                        Optional.of("UPTD PPA Nunukan"),
                        Optional.of("HIGH"),
                        Optional.of(Instant.parse("2026-11-21T16:55:00Z"))));
    }
}
