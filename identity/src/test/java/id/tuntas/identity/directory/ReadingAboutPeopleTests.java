package id.tuntas.identity.directory;

import static id.tuntas.identity.directory.People.POLICE;
import static id.tuntas.identity.directory.People.UPTD;
import static id.tuntas.identity.directory.People.caller;
import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.web.Requester;
import id.tuntas.platform.web.Role;
import id.tuntas.platform.web.ServiceClient;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingAboutPeopleTests {

    private static final Requester NOTIFICATIONS = new ServiceClient("s", "tuntas-notifications");

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleReadsItsOwnAgency(Role role) {
        assertThat(PeopleAccess.mayReadPeopleOf(UPTD, caller(UPTD, "UPTD_PPA", role))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PLATFORM_ADMIN")
    void noRoleOfAnotherAgencyDoes(Role role) {
        assertThat(PeopleAccess.mayReadPeopleOf(POLICE, caller(UPTD, "UPTD_PPA", role))).isFalse();
    }

    @Test
    void theLeadOfficesCoordinatorReadsAll() {
        Requester wati = caller(UPTD, "LEAD", Role.COORDINATOR);

        assertThat(PeopleAccess.mayReadPeopleOf(POLICE, wati)).isTrue();
    }

    @Test
    void nobodyElseOfTheLeadOfficeDoes() {
        Role[] others =
                EnumSet.complementOf(EnumSet.of(Role.COORDINATOR, Role.PLATFORM_ADMIN))
                        .toArray(Role[]::new);

        assertThat(PeopleAccess.mayReadPeopleOf(POLICE, caller(UPTD, "LEAD", others))).isFalse();
    }

    @Test
    void whoAdministersThePlatformReadsAll() {
        Requester tono = caller(UPTD, "LEAD", Role.PLATFORM_ADMIN);

        assertThat(PeopleAccess.mayReadPeopleOf(POLICE, tono)).isTrue();
        assertThat(PeopleAccess.administers(POLICE, tono)).isTrue();
    }

    @Test
    void anAgencysAdministratorAdministersThatOneOnly() {
        Requester indra = caller(POLICE, "POLICE", Role.AGENCY_ADMIN);

        assertThat(PeopleAccess.administers(POLICE, indra)).isTrue();
        assertThat(PeopleAccess.administers(UPTD, indra)).isFalse();
        assertThat(PeopleAccess.administers(POLICE, caller(POLICE, "POLICE", Role.HEAD))).isFalse();
        assertThat(PeopleAccess.administers(POLICE, NOTIFICATIONS)).isFalse();
    }

    @Test
    void ourServicesReadAll() {
        assertThat(PeopleAccess.mayReadPeopleOf(POLICE, NOTIFICATIONS)).isTrue();
    }

    @Test
    void noPersonReadsAMailAddressOnlyAServiceDoes() {
        Requester everything = caller(UPTD, "LEAD", Role.values());

        assertThat(PeopleAccess.mayReadMailAddresses(everything)).isFalse();
        assertThat(PeopleAccess.mayReadMailAddresses(NOTIFICATIONS)).isTrue();
    }
}
