package id.tuntas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.unit.DataSize;

class SigningInWithTheRealmAwayTests {

    @Test
    void aReplicaThatHasSeenNoTokenYetChecksTheFirstWithoutTheRealm() throws Exception {
        TestIssuer realm = new TestIssuer();
        String token = realm.sign(realm.liaison());
        RealmKeys keys = new RealmKeys(URI.create(realm.issuer()));
        RealmAtHand atHand = new RealmAtHand(List.of(keys));
        atHand.start();
        await().until(keys::areKnown);
        realm.close();

        assertThat(decoder(realm, keys).decode(token).getSubject()).isNotEmpty();
        atHand.stop();
    }

    @Test
    void aGoodTokenIsNeverCalledBadForWantOfTheKeys() throws Exception {
        TestIssuer realm = new TestIssuer();
        String token = realm.sign(realm.liaison());
        realm.close();
        JwtDecoder decoder = decoder(realm, new RealmKeys(URI.create(realm.issuer())));

        for (int times = 0; times < 5; times++) {
            assertThatThrownBy(() -> decoder.decode(token))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void aRealmThatComesLateIsHeardSoonHoweverOftenItWasAsked() throws Exception {
        TestIssuer absent = new TestIssuer();
        absent.close();
        RealmKeys keys = new RealmKeys(URI.create(absent.issuer()));
        for (int times = 0; times < 5; times++) {
            assertThatThrownBy(keys::renew).isNotNull();
        }

        try (TestIssuer realm = new TestIssuer(absent.port())) {
            JwtDecoder decoder = decoder(realm, keys);
            String token = realm.sign(realm.liaison());
            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> decoder.decode(token) != null);
        }
    }

    private static JwtDecoder decoder(TestIssuer realm, RealmKeys keys) {
        return new SecurityPlatform()
                .jwtDecoder(
                        new TuntasProperties(
                                TuntasProperties.Mode.TRAINING,
                                URI.create(realm.issuer()),
                                "tuntas-api",
                                "",
                                null,
                                null,
                                DataSize.ofKilobytes(256)),
                        keys,
                        new Revocations(Duration.ofMinutes(6), Clock.systemUTC()));
    }
}
