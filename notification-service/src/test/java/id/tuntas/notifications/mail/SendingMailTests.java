package id.tuntas.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.directory.MailAddress;
import id.tuntas.notifications.directory.People;
import id.tuntas.notifications.directory.PeopleUnavailable;
import id.tuntas.notifications.preferences.PeoplesPreferences;
import id.tuntas.notifications.preferences.Preferences;
import id.tuntas.notifications.preferences.QuietHours;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SendingMailTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:55:00Z");

    private final MailProperties mail =
            new MailProperties(
                    "tuntas@dp3ap2kb.example",
                    URI.create("https://tuntas.example/"),
                    Duration.ofMinutes(2),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(1),
                    Duration.ofDays(3));
    private final List<String> happened = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();

    private Optional<MailAddress> address =
            Optional.of(new MailAddress("bayu@polres-tarakan.example", "en"));
    private Optional<Preferences> said = Optional.empty();
    private boolean urgent = true;
    private boolean identityAway;
    private boolean smtpAway;
    private int tries = 1;
    private Instant at = NOW;

    @Test
    void sendsALinkAndNothingAboutAPerson() {
        assertThat(turn()).isEqualTo(SendingMail.Turn.DONE);

        assertThat(letters)
                .containsExactly(
                        new Letter(
                                "<n1@dp3ap2kb.example>",
                                "URGENT [Tuntas] New referral: KT-2026-000123",
                                """
                                New referral for KT-2026-000123 from UPTD PPA Nunukan. Urgency: \
                                High. An answer is due by 22 November 2026, 00:55 WITA.

                                Open it in Tuntas:
                                https://tuntas.example/referrals/r1

                                --\s
                                This mail was sent automatically by Tuntas and holds no personal \
                                data. Please do not reply to it.
                                """,
                                true));
        assertThat(happened).containsExactly("SENT");
    }

    @Test
    void writesInTheRecipientsLanguage() {
        address = Optional.of(new MailAddress("agus@polres-tarakan.example", "id"));
        turn();
        assertThat(letters.getFirst().subject())
                .isEqualTo("SEGERA [Tuntas] Rujukan baru: KT-2026-000123");
    }

    @Test
    void writesToNobodyWhoHasLeft() {
        address = Optional.empty();
        assertThat(turn()).isEqualTo(SendingMail.Turn.DONE);
        assertThat(letters).isEmpty();
        assertThat(happened).containsExactly("NOBODY");
    }

    @Test
    void triesAgainLaterWhileThePostIsAway() {
        smtpAway = true;
        assertThat(turn()).isEqualTo(SendingMail.Turn.FAILED);
        assertThat(happened).containsExactly("again in PT2S");
    }

    @Test
    void triesAgainLaterWhileIdentityIsAway() {
        identityAway = true;
        tries = 3;
        assertThat(turn()).isEqualTo(SendingMail.Turn.FAILED);
        assertThat(happened).containsExactly("again in PT8S");
    }

    @Test
    void neverRestsForLongerThanItsLongestPause() {
        smtpAway = true;
        tries = 1_000;
        turn();
        assertThat(happened).containsExactly("again in PT1M");
    }

    @Test
    void givesUpWhatIsNoLongerWorthSending() {
        smtpAway = true;
        at = NOW.minus(Duration.ofDays(3)).minusSeconds(1);
        turn();
        assertThat(happened).containsExactly("GIVEN_UP");
    }

    @Test
    void writesInTheLanguageThatTheRecipientHasChosen() {
        said = Optional.of(new Preferences("id", true, Optional.empty()));
        turn();
        assertThat(letters.getFirst().subject())
                .isEqualTo("SEGERA [Tuntas] Rujukan baru: KT-2026-000123");
    }

    @Test
    void writesToNobodyWhoWantsNoMail() {
        said = Optional.of(new Preferences("en", false, Optional.empty()));
        assertThat(turn()).isEqualTo(SendingMail.Turn.DONE);
        assertThat(letters).isEmpty();
        assertThat(happened).containsExactly("UNWANTED");
    }

    @Test
    void waitsUntilQuietHoursEnd() {
        // It is 23:55 WITA.
        said = quiet("21:00", "06:00");
        urgent = false;
        assertThat(turn()).isEqualTo(SendingMail.Turn.DONE);
        assertThat(letters).isEmpty();
        assertThat(happened).containsExactly("again in PT6H5M");
    }

    @Test
    void doesNotWaitWithWhatIsUrgent() {
        said = quiet("21:00", "06:00");
        turn();
        assertThat(letters).hasSize(1);
    }

    @Test
    void doesNotWaitOutsideQuietHours() {
        said = quiet("00:00", "06:00");
        urgent = false;
        turn();
        assertThat(letters).hasSize(1);
    }

    private static Optional<Preferences> quiet(String from, String to) {
        return Optional.of(
                new Preferences(
                        "en",
                        true,
                        Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to)))));
    }

    private SendingMail.Turn turn() {
        return new SendingMail(
                        new OneMail(),
                        new Directory(),
                        new Wishes(),
                        new Numbers(),
                        this::post,
                        mail,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .one();
    }

    private void post(Letter letter, MailAddress to) {
        assertThat(to).hasToString("···");
        if (smtpAway) {
            throw new Post.Unavailable(new IllegalStateException());
        }
        letters.add(letter);
    }

    private final class Wishes implements PeoplesPreferences {

        @Override
        public Optional<Said> of(String person) {
            assertThat(person).isEqualTo("bayu");
            return said.map(each -> new Said(each, 1));
        }

        @Override
        public Said put(String person, long seen, Preferences wanted) {
            throw new AssertionError("not asked");
        }
    }

    private final class OneMail implements MailQueue {

        @Override
        public Optional<Claimed> claim(Instant now, Instant until) {
            assertThat(until).isEqualTo(now.plus(mail.lease()));
            return Optional.of(
                    new Claimed(
                            new Notice(
                                    "n1",
                                    "bayu",
                                    NoticeKind.REFERRAL_SENT,
                                    urgent,
                                    "/api/v1/referrals/r1",
                                    at,
                                    "000001-000000000001-0000",
                                    new Notice.Subject(
                                            Optional.of("c1"),
                                            Optional.of("UPTD PPA Nunukan"),
                                            Optional.of("HIGH"),
                                            Optional.of(NOW.plus(Duration.ofHours(1))))),
                            tries));
        }

        @Override
        public void end(Claimed claimed, End end, Instant now) {
            happened.add(end.name());
        }

        @Override
        public void tryAgain(Claimed claimed, Instant next) {
            happened.add("again in " + Duration.between(NOW, next));
        }
    }

    private final class Directory implements People {

        @Override
        public Optional<MailAddress> mailAddressOf(String person) {
            if (identityAway) {
                throw new PeopleUnavailable(new IllegalStateException());
            }
            return address;
        }

        @Override
        public boolean worksAt(String person, AgencyId agency) {
            throw new AssertionError("not asked");
        }

        @Override
        public List<String> holding(Role role, AgencyId agency) {
            throw new AssertionError("not asked");
        }

        @Override
        public List<AgencyId> leadAgencies() {
            throw new AssertionError("not asked");
        }

        @Override
        public Optional<String> nameOf(AgencyId agency) {
            throw new AssertionError("not asked");
        }
    }

    private static final class Numbers implements CaseNumbers {

        @Override
        public void put(String caseId, String number) {
            throw new AssertionError("not asked");
        }

        @Override
        public Map<String, String> of(Set<String> caseIds) {
            return Map.of("c1", "KT-2026-000123");
        }
    }
}
