package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.MemberRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads Keycloak's admin API with rights on people and organizations alone (see realm.json). */
final class KeycloakDirectory implements Directory {

    private static final int PAGE = 100;

    private final RealmResource realm;
    private final KeycloakCalls calls;

    KeycloakDirectory(RealmResource realm, KeycloakCalls calls) {
        this.realm = realm;
        this.calls = calls;
    }

    @Override
    public List<Agency> agencies() {
        return all(first -> organizations(first)).stream()
                .map(KeycloakRecords::agency)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(agency -> agency.id().value()))
                .toList();
    }

    @Override
    public List<Person> peopleOf(AgencyId agency) {
        return all(first -> members(agency, first)).stream()
                .filter(KeycloakRecords::isPerson)
                .map(this::withAgencyAndRoles)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(person -> person.id().value()))
                .toList();
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return calls.find(() -> realm.users().get(id.value()).toRepresentation())
                .filter(KeycloakRecords::isPerson)
                .flatMap(this::withAgencyAndRoles);
    }

    private Optional<Person> withAgencyAndRoles(UserRepresentation user) {
        return onlyAgencyOf(user.getId())
                .flatMap(agency ->
                        calls.find(() -> rolesOf(user.getId()))
                                .map(roles -> KeycloakRecords.person(user, agency, roles)));
    }

    private Optional<AgencyId> onlyAgencyOf(String user) {
        return calls.find(() -> realm.organizations().members().getOrganizations(user))
                .filter(organizations -> organizations.size() == 1)
                .map(organizations -> new AgencyId(organizations.getFirst().getId()));
    }

    /** Also those that a group gives, as in a token. */
    private List<RoleRepresentation> rolesOf(String user) {
        return realm.users().get(user).roles().realmLevel().listEffective();
    }

    private List<OrganizationRepresentation> organizations(int first) {
        return calls.answer(() -> realm.organizations().search(null, null, first, PAGE, false));
    }

    private List<MemberRepresentation> members(AgencyId agency, int first) {
        return calls.find(() ->
                        realm.organizations()
                                .get(agency.value())
                                .members()
                                .list(first, PAGE, false))
                .orElse(List.of());
    }

    private static <T> List<T> all(IntFunction<List<T>> pages) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            page = pages.apply(all.size());
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
