package id.tuntas.referrals.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.directory.Agency;
import id.tuntas.referrals.directory.AgencyKind;
import id.tuntas.referrals.directory.Directory;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UrgentViewsTests {

    private static final Directory AWAY =
            _ -> {
                throw Problem.of(ProblemTypes.DIRECTORY_UNAVAILABLE);
            };

    private static final Directory THERE =
            _ ->
                    Optional.of(
                            new Agency(
                                    new AgencyKind("POLICE"),
                                    Optional.of("Polres Contoh"),
                                    Optional.empty(),
                                    Optional.of("+6255111000")));

    private static final Caller SENDER =
            Examples.caller(Examples.UNIT, "UPTD_PPA", Role.CASE_MANAGER);

    @Test
    void saysThatThePhoneCantBeToldWhileIdentityIsAway() {
        assertThat(new UrgentViews(AWAY).of(Examples.sent(), SENDER))
                .hasValueSatisfying(urgent -> {
                    assertThat(urgent.unavailable()).isTrue();
                    assertThat(urgent.phone()).isEmpty();
                    assertThat(urgent.text().id()).contains("KLT-2026-000123", "Unit layanan");
                    assertThat(urgent.text().en()).contains("KLT-2026-000123", "service unit");
                });
    }

    @Test
    void saysItWhileTheReferralGoesOnAndToNobodyElse() {
        UrgentViews views = new UrgentViews(THERE);

        assertThat(views.of(Examples.accepted(), SENDER))
                .hasValueSatisfying(urgent -> {
                    assertThat(urgent.unavailable()).isFalse();
                    assertThat(urgent.phone()).contains("+6255111000");
                });
        assertThat(views.of(Examples.completed(), SENDER)).isEmpty();
        assertThat(views.of(Examples.preparing(), SENDER)).isEmpty();
        assertThat(
                        views.of(
                                Examples.sent(),
                                Examples.caller(Examples.POLICE, "POLICE", Role.LIAISON)))
                .isEmpty();
        assertThat(
                        views.of(
                                Examples.sent(),
                                Examples.caller(Examples.POLICE, "LEAD", Role.COORDINATOR)))
                .isEmpty();
    }
}
