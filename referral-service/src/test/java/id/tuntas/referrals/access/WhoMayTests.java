package id.tuntas.referrals.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.directory.AgencyKind;
import id.tuntas.referrals.terms.Basis;
import id.tuntas.referrals.terms.CaseId;
import id.tuntas.referrals.terms.Recipient;
import id.tuntas.referrals.terms.Sender;
import id.tuntas.referrals.terms.Service;
import id.tuntas.referrals.terms.Terms;
import id.tuntas.referrals.terms.Urgency;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each role at each relation of its agency to one referral. */
class WhoMayTests {

    private static final AgencyId SENDER = new AgencyId("sender");
    private static final AgencyId RECIPIENT = new AgencyId("recipient");
    private static final AgencyId OTHER = new AgencyId("other");

    private static final Terms TERMS = terms(Urgency.LOW);
    private static final Terms URGENT = terms(Urgency.HIGH);

    private static Terms terms(Urgency urgency) {
        return new Terms(
                new CaseId("case"),
                new Sender(SENDER, "yusuf"),
                new Recipient(RECIPIENT, new AgencyKind("POLICE")),
                new Service("HEALTH"),
                urgency,
                new Basis("CONSENT"),
                Optional.empty(),
                Instant.EPOCH);
    }

    @Test
    void theSendingUnitsCaseManagersAndHeadReadWhatItSent() {
        assertThat(roles(SENDER, "UPTD_PPA", caller -> mayRead(caller, false)))
                .containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.HEAD, Role.COORDINATOR);
    }

    @Test
    void theRecipientsLiaisonsAndSystemsReadItOnceItIsSent() {
        assertThat(roles(RECIPIENT, "POLICE", caller -> mayRead(caller, true)))
                .containsExactlyInAnyOrder(Role.LIAISON, Role.INTEGRATION);
        assertThat(roles(RECIPIENT, "POLICE", caller -> mayRead(caller, false))).isEmpty();
    }

    @Test
    void onlyTheRecipientAnswers() {
        assertThat(roles(RECIPIENT, "POLICE", WhoMayTests::mayAnswer))
                .containsExactlyInAnyOrder(Role.LIAISON, Role.INTEGRATION);
        assertThat(roles(SENDER, "UPTD_PPA", WhoMayTests::mayAnswer)).isEmpty();
        assertThat(roles(OTHER, "POLICE", WhoMayTests::mayAnswer)).isEmpty();
        assertThat(roles(OTHER, "LEAD", WhoMayTests::mayAnswer)).isEmpty();
    }

    @Test
    void onlyTheSendingUnitsCaseManagersAskForItsEnd() {
        assertThat(roles(SENDER, "UPTD_PPA", WhoMayTests::maySend))
                .containsExactly(Role.CASE_MANAGER);
        assertThat(roles(RECIPIENT, "POLICE", WhoMayTests::maySend)).isEmpty();
        assertThat(roles(OTHER, "UPTD_PPA", WhoMayTests::maySend)).isEmpty();
        assertThat(roles(OTHER, "LEAD", WhoMayTests::maySend)).isEmpty();
    }

    @Test
    void whoeverAnswersForTheSendingAgencyTakesBackWhatItSent() {
        assertThat(roles(SENDER, "UPTD_PPA", WhoMayTests::mayRecall))
                .containsExactlyInAnyOrder(Role.CASE_MANAGER, Role.HEAD, Role.COORDINATOR);
        assertThat(roles(RECIPIENT, "POLICE", WhoMayTests::mayRecall)).isEmpty();
        assertThat(roles(OTHER, "LEAD", WhoMayTests::mayRecall)).isEmpty();
    }

    @Test
    void theLeadOfficeSeesEveryReferralAndNoPacket() {
        assertThat(roles(OTHER, "LEAD", caller -> mayRead(caller, false)))
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.HEAD);
        assertThat(roles(OTHER, "LEAD", WhoMayTests::mayReadOwnPacket)).isEmpty();
    }

    @Test
    void anotherAgencySeesNothingWhateverItsKindAndRoles() {
        for (String kind : Set.of("POLICE", "UPTD_PPA", "SOCIAL", "")) {
            assertThat(roles(OTHER, kind, caller -> mayRead(caller, true))).isEmpty();
        }
    }

    @Test
    void onlyCaseManagersSendAndReadTheirOwnPacket() {
        assertThat(roles(SENDER, "UPTD_PPA", WhoMayTests::mayReadOwnPacket))
                .containsExactly(Role.CASE_MANAGER);
        Caller intake = caller(SENDER, "UPTD_PPA", Role.INTAKE);
        assertThatThrownBy(() -> ReferralAccess.requireSender(intake)).isInstanceOf(Problem.class);
    }

    @Test
    void theSendingUnitsIntakeSeesAndCallsAboutWhatIsUrgent() {
        assertThat(
                        roles(
                                SENDER,
                                "UPTD_PPA",
                                caller -> ReferralAccess.mayRead(caller, URGENT, true)))
                .containsExactlyInAnyOrder(
                        Role.INTAKE, Role.CASE_MANAGER, Role.HEAD, Role.COORDINATOR);
        assertThat(
                        roles(
                                SENDER,
                                "UPTD_PPA",
                                caller -> ReferralAccess.mayConfirmByPhone(caller, URGENT)))
                .containsExactlyInAnyOrder(Role.INTAKE, Role.CASE_MANAGER);
        assertThat(
                        roles(
                                SENDER,
                                "UPTD_PPA",
                                caller -> ReferralAccess.mayReadOwnPacket(caller, URGENT)))
                .containsExactly(Role.CASE_MANAGER);
        for (AgencyId agency : Set.of(RECIPIENT, OTHER)) {
            assertThat(
                            roles(
                                    agency,
                                    "LEAD",
                                    caller -> ReferralAccess.mayConfirmByPhone(caller, URGENT)))
                    .isEmpty();
        }
    }

    @Test
    void onlyTheRecipientsPeopleGiveItToOneAnother() {
        assertThat(roles(RECIPIENT, "POLICE", caller -> ReferralAccess.mayAssign(caller, TERMS)))
                .containsExactly(Role.LIAISON);
        assertThat(roles(SENDER, "POLICE", caller -> ReferralAccess.mayAssign(caller, TERMS)))
                .isEmpty();
        assertThat(roles(OTHER, "LEAD", caller -> ReferralAccess.mayAssign(caller, TERMS)))
                .isEmpty();
    }

    private static boolean mayRead(Caller caller, boolean delivered) {
        return ReferralAccess.mayRead(caller, TERMS, delivered);
    }

    private static boolean mayAnswer(Caller caller) {
        return ReferralAccess.mayAnswer(caller, TERMS);
    }

    private static boolean maySend(Caller caller) {
        return ReferralAccess.maySend(caller, TERMS);
    }

    private static boolean mayRecall(Caller caller) {
        return ReferralAccess.mayRecall(caller, TERMS);
    }

    private static boolean mayReadOwnPacket(Caller caller) {
        return ReferralAccess.mayReadOwnPacket(caller, TERMS);
    }

    private static Set<Role> roles(AgencyId agency, String kind, Predicate<Caller> may) {
        return Arrays.stream(Role.values())
                .filter(role -> may.test(caller(agency, kind, role)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static Caller caller(AgencyId agency, String kind, Role role) {
        return new Caller(
                "someone",
                "tuntas-bff",
                "Someone",
                new Caller.Agency(agency, kind, Set.of()),
                Set.of(role),
                "id");
    }
}
