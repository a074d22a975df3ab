package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingRevocationsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T18:20:31Z");

    private Instant now = NOW;
    private final Revocations revocations =
            new Revocations(
                    Duration.ofMinutes(6),
                    new Clock() {
                        @Override
                        public java.time.ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(java.time.ZoneId zone) {
                            return this;
                        }

                        @Override
                        public Instant instant() {
                            return now;
                        }
                    });

    @Test
    void refuseWhatWasIssuedBeforeAndNothingElse() {
        revocations.revoke("budi", NOW);

        assertThat(revocations.concern(token("budi", NOW.minusSeconds(1)))).isTrue();
        assertThat(revocations.concern(token("budi", NOW))).isFalse();
        assertThat(revocations.concern(token("bayu", NOW.minusSeconds(1)))).isFalse();
    }

    @Test
    void refuseATokenThatDoesNotSayWhenItWasIssued() {
        revocations.revoke("budi", NOW);

        assertThat(revocations.concern(token("budi", null))).isTrue();
    }

    @Test
    void takeNothingBackWhenOneComesLateOrTwice() {
        revocations.revoke("budi", NOW);
        revocations.revoke("budi", NOW);
        revocations.revoke("budi", NOW.minusSeconds(60));

        assertThat(revocations.concern(token("budi", NOW.minusSeconds(1)))).isTrue();
        assertThat(revocations.size()).isEqualTo(1);
    }

    @Test
    void areForgottenOnceNoTokenCanBeThatOld() {
        revocations.revoke("budi", NOW);
        now = NOW.plus(Duration.ofMinutes(6)).plusMillis(1);
        revocations.revoke("bayu", now);

        assertThat(revocations.size()).isEqualTo(1);
    }

    @Test
    void areNotEvenKeptWhenTheyAreThatOldAlready() {
        revocations.revoke("budi", NOW.minus(Duration.ofMinutes(7)));

        assertThat(revocations.size()).isZero();
    }

    private static Jwt token(String subject, @Nullable Instant issued) {
        Jwt.Builder token = Jwt.withTokenValue("t").header("alg", "none").subject(subject);
        return (issued == null ? token : token.issuedAt(issued)).build();
    }
}
