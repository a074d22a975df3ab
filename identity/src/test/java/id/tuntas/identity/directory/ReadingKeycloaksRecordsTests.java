package id.tuntas.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

class ReadingKeycloaksRecordsTests {

    @Test
    void anOrganizationIsAnAgencyByItsIdKindAndRegion() {
        Agency agency =
                KeycloakRecords.agency(
                                organization(
                                        Map.of(
                                                "kind", List.of("POLICE"),
                                                "region", List.of("65.03"))))
                        .orElseThrow();

        assertThat(agency.id().value()).isEqualTo("agency-1");
        assertThat(agency.name()).isEqualTo("Polres Nunukan");
        assertThat(agency.kind().code()).isEqualTo("POLICE");
        assertThat(agency.region()).contains(new Region("65.03"));
    }

    @Test
    void anAgencyWithoutARegionWorksNowhere() {
        Agency agency =
                KeycloakRecords.agency(organization(Map.of("kind", List.of("UPTD_PPA"))))
                        .orElseThrow();

        assertThat(agency.worksWithin(new Region("65"))).isFalse();
    }

    @Test
    void whatIsSwitchedOffOrHasNoReadableKindOrRegionIsLeftOut() {
        OrganizationRepresentation off = organization(Map.of("kind", List.of("POLICE")));
        off.setEnabled(false);

        assertThat(KeycloakRecords.agency(off)).isEmpty();
        assertThat(KeycloakRecords.agency(organization(Map.of()))).isEmpty();
        assertThat(KeycloakRecords.agency(organization(Map.of("kind", List.of("police")))))
                .isEmpty();
        assertThat(
                        KeycloakRecords.agency(
                                organization(
                                        Map.of(
                                                "kind", List.of("POLICE"),
                                                "region", List.of("Nunukan")))))
                .isEmpty();
    }

    @Test
    void aServiceAccountIsNoPerson() {
        assertThat(KeycloakRecords.isPerson(user("service-account-svc-polres-nunukan"))).isFalse();
        assertThat(KeycloakRecords.isPerson(user("budi"))).isTrue();
    }

    @Test
    void aPersonHasOurRolesOnlyAndTheLanguageChosen() {
        UserRepresentation user = user("bayu");
        user.setFirstName("Bayu");
        user.setLastName("Nugroho");
        user.setEmail("bayu@polres-tarakan.example");
        user.setAttributes(Map.of("locale", List.of("en")));

        Person person =
                KeycloakRecords.person(
                        user, People.POLICE, List.of(role("liaison"), role("offline_access")));

        assertThat(person.name()).isEqualTo("Bayu Nugroho");
        assertThat(person.roles()).containsExactly(Role.LIAISON);
        assertThat(person.language()).isEqualTo("en");
        assertThat(person.active()).isTrue();
        assertThat(person.mailAddress()).map(MailAddress::value).contains(user.getEmail());
    }

    @Test
    void aBareAccountIsCalledByItsUsernameAndSpokenToInIndonesian() {
        UserRepresentation user = user("bayu");
        user.setEnabled(false);

        Person person = KeycloakRecords.person(user, People.POLICE, List.of());

        assertThat(person.name()).isEqualTo("bayu");
        assertThat(person.language()).isEqualTo("id");
        assertThat(person.active()).isFalse();
        assertThat(person.mailAddress()).isEmpty();
    }

    @Test
    void aMailAddressIsNeverPrinted() {
        assertThat(Optional.of(new MailAddress("bayu@polres-tarakan.example")).toString())
                .doesNotContain("bayu");
    }

    private static OrganizationRepresentation organization(Map<String, List<String>> attributes) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setId("agency-1");
        organization.setName("Polres Nunukan");
        organization.setEnabled(true);
        organization.setAttributes(attributes);
        return organization;
    }

    private static UserRepresentation user(String username) {
        UserRepresentation user = new UserRepresentation();
        user.setId("person-1");
        user.setUsername(username);
        user.setEnabled(true);
        return user;
    }

    private static RoleRepresentation role(String name) {
        return new RoleRepresentation(name, "", false);
    }
}
