package id.tuntas.identity.administration;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.directory.AgencyKind;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of docs/roles.md, cell by cell, written a second time on purpose. */
class GivingRolesTests {

    @ParameterizedTest
    @CsvSource({
        "UPTD_PPA, agency-admin case-manager head intake,  task-force",
        "LEAD,     '',                                     agency-admin auditor coordinator head task-force",
        "POLICE,             agency-admin head liaison,    task-force",
        "PROSECUTION,        agency-admin head liaison,    task-force",
        "SOCIAL,             agency-admin head liaison,    task-force",
        "SHELTER,            agency-admin head liaison,    task-force",
        "HEALTH,             agency-admin head liaison,    task-force",
        "LEGAL_AID,          agency-admin head liaison,    task-force",
        "MIGRANT_PROTECTION, agency-admin head liaison,    task-force",
        "IMMIGRATION,        agency-admin head liaison,    task-force",
        "UNHEARD_OF,         '',                           ''",
    })
    void followsTheTable(String kind, String byBoth, String byThePlatformOnly) {
        AgencyKind agency = new AgencyKind(kind);
        Set<String> both = words(byBoth);
        Set<String> all = words(byBoth + " " + byThePlatformOnly);

        assertThat(givenBy(Giver.AGENCY_ADMIN, agency)).isEqualTo(both);
        assertThat(givenBy(Giver.PLATFORM_ADMIN, agency)).isEqualTo(all);
        assertThat(
                        Arrays.stream(Role.values())
                                .filter(role -> RoleGrants.fits(role, agency))
                                .map(Role::code)
                                .collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    @Test
    void knowsEveryKindOfAgency() {
        CodeList.named("agency-kind")
                .codes()
                .forEach(kind ->
                        assertThat(givenBy(Giver.PLATFORM_ADMIN, new AgencyKind(kind)))
                                .as(kind)
                                .isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PLATFORM_ADMIN", "INTEGRATION"})
    void leavesTwoRolesToNobody(Role role) {
        for (String kind : CodeList.named("agency-kind").codes()) {
            for (Giver giver : Giver.values()) {
                AgencyKind agency = new AgencyKind(kind);
                assertThat(RoleGrants.mayGive(giver, role, agency)).isFalse();
                assertThat(RoleGrants.mayTake(giver, role, agency)).isFalse();
            }
        }
    }

    @Test
    void refusesToTakeWhatOneMayNotGive() {
        AgencyKind police = new AgencyKind("POLICE");
        Set<Role> before = Set.of(Role.LIAISON, Role.TASK_FORCE);

        assertThat(RoleGrants.refused(Giver.AGENCY_ADMIN, police, before, Set.of(Role.LIAISON)))
                .containsExactly("task-force");
        assertThat(RoleGrants.refused(Giver.PLATFORM_ADMIN, police, before, Set.of(Role.LIAISON)))
                .isEmpty();
    }

    @Test
    void leavesAloneWhatStays() {
        assertThat(
                        RoleGrants.refused(
                                Giver.AGENCY_ADMIN,
                                new AgencyKind("POLICE"),
                                Set.of(Role.TASK_FORCE),
                                Set.of(Role.TASK_FORCE, Role.LIAISON)))
                .isEmpty();
    }

    @Test
    void letsThePlatformTakeWhatFitsNoLonger() {
        AgencyKind police = new AgencyKind("POLICE");
        Set<Role> before = Set.of(Role.CASE_MANAGER, Role.LIAISON);

        assertThat(RoleGrants.refused(Giver.PLATFORM_ADMIN, police, before, Set.of(Role.LIAISON)))
                .isEmpty();
        assertThat(RoleGrants.refused(Giver.AGENCY_ADMIN, police, before, Set.of(Role.LIAISON)))
                .containsExactly("case-manager");
    }

    @Test
    void namesAllThatIsRefused() {
        assertThat(
                        RoleGrants.refused(
                                Giver.AGENCY_ADMIN,
                                new AgencyKind("HEALTH"),
                                Set.of(),
                                Set.of(Role.INTEGRATION, Role.AUDITOR, Role.LIAISON)))
                .isEqualTo(List.of("auditor", "integration"));
    }

    private static Set<String> givenBy(Giver giver, AgencyKind kind) {
        return Arrays.stream(Role.values())
                .filter(role -> RoleGrants.mayGive(giver, role, kind))
                .map(Role::code)
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" "))
                .filter(word -> !word.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
