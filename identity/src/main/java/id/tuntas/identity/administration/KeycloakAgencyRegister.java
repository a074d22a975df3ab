package id.tuntas.identity.administration;

import id.tuntas.identity.directory.Agency;
import id.tuntas.identity.directory.AgencyAttributes;
import id.tuntas.identity.directory.AgencyReach;
import id.tuntas.identity.directory.KeycloakCalls;
import id.tuntas.identity.directory.KeycloakRecords;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/**
 * Agencies as Keycloak's organizations. The alias, which nobody reads, holds the mark of the
 * request that made it: Keycloak lets no two organizations have one alias or one name.
 */
final class KeycloakAgencyRegister implements AgencyRegister {

    private static final int ALL = 10_000;

    private final RealmResource realm;
    private final KeycloakCalls calls;

    KeycloakAgencyRegister(RealmResource realm, KeycloakCalls calls) {
        this.realm = realm;
        this.calls = calls;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return organization(id).flatMap(KeycloakRecords::agency);
    }

    @Override
    public Made<AgencyId> make(NewAgency agency, RepeatMark mark) {
        return madeBy(mark).orElseGet(() -> create(agency, mark));
    }

    private Made<AgencyId> create(NewAgency agency, RepeatMark mark) {
        OrganizationRepresentation organization = new OrganizationRepresentation();
        organization.setName(agency.name());
        organization.setAlias(aliasStart(mark) + mark.fingerprint());
        organization.setEnabled(true);
        organization.setAttributes(
                attributes(Map.of(), agency.kind().code(), agency.region(), agency.reach()));
        return calls.answer(
                        () -> KeycloakAnswers.created(realm.organizations().create(organization)))
                .map(id -> new Made<>(new AgencyId(id), false))
                // One of that name, or a repeat that came at the same moment.
                .or(() -> madeBy(mark))
                .orElseThrow(() -> Problem.of(AdministrationProblems.AGENCY_NAME_TAKEN));
    }

    private Optional<Made<AgencyId>> madeBy(RepeatMark mark) {
        Optional<OrganizationRepresentation> found =
                calls.answer(() -> realm.organizations().search(null, null, 0, ALL, true)).stream()
                        .filter(each -> each.getAlias().startsWith(aliasStart(mark)))
                        .findFirst();
        if (found.filter(each -> !each.getAlias().endsWith(mark.fingerprint())).isPresent()) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED);
        }
        return found.map(each -> new Made<>(new AgencyId(each.getId()), true));
    }

    private static String aliasStart(RepeatMark mark) {
        return "agency-" + mark.key() + "-";
    }

    @Override
    public void save(Agency agency) {
        OrganizationRepresentation organization =
                organization(agency.id()).orElseThrow(Problem::notFound);
        if (isOfAnotherNature(agency, organization)) {
            // Keycloak's records hold what was sent only: so they also say how it was until now.
            update(agency.id(), organization);
        }
        organization.setName(agency.name());
        organization.setAttributes(
                attributes(
                        Optional.ofNullable(organization.getAttributes()).orElse(Map.of()),
                        agency.kind().code(),
                        agency.region(),
                        agency.reach()));
        if (!update(agency.id(), organization)) {
            throw Problem.of(AdministrationProblems.AGENCY_NAME_TAKEN);
        }
    }

    private boolean update(AgencyId id, OrganizationRepresentation organization) {
        return calls.answer(() ->
                KeycloakAnswers.taken(realm.organizations().get(id.value()).update(organization)));
    }

    /** Of another kind or region: all its people's tokens name the old. */
    private static boolean isOfAnotherNature(
            Agency agency, OrganizationRepresentation organization) {
        return KeycloakRecords.agency(organization)
                .filter(before ->
                        before.kind().equals(agency.kind())
                                && before.region().equals(agency.region()))
                .isEmpty();
    }

    private Optional<OrganizationRepresentation> organization(AgencyId id) {
        return calls.find(() -> realm.organizations().get(id.value()).toRepresentation());
    }

    /** Ours, with whatever else somebody keeps there. */
    private static Map<String, List<String>> attributes(
            Map<String, List<String>> before,
            String kind,
            Optional<Region> region,
            AgencyReach reach) {
        Map<String, List<String>> attributes = new HashMap<>(before);
        attributes.put(AgencyAttributes.KIND, List.of(kind));
        put(attributes, AgencyAttributes.REGION, region.map(Region::code));
        put(attributes, AgencyAttributes.ADDRESS, reach.address());
        put(attributes, AgencyAttributes.MAIL, reach.mail());
        put(attributes, AgencyAttributes.PHONE, reach.phone().map(PhoneNumber::e164));
        put(attributes, AgencyAttributes.OPENING_HOURS, reach.openingHours());
        put(attributes, AgencyAttributes.DUTY_PHONE, reach.dutyPhone().map(PhoneNumber::e164));
        return attributes;
    }

    private static void put(
            Map<String, List<String>> attributes, String name, Optional<String> value) {
        value.ifPresentOrElse(
                text -> attributes.put(name, List.of(text)), () -> attributes.remove(name));
    }
}
