package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.PhoneNumber;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Keycloak's representations mean in our words. */
public final class KeycloakRecords {

    /** Keycloak names the account of a client so; the admin API marks it in no other way. */
    private static final String SERVICE_ACCOUNT = "service-account-";

    private static final Logger log = LoggerFactory.getLogger(KeycloakRecords.class);

    private static final String INDONESIAN = "id";

    /** Keycloak's required action that an invitation sets and a first password takes away. */
    public static final String INVITED = "UPDATE_PASSWORD";

    private KeycloakRecords() {}

    /**
     * Empty for an organization that is switched off, or whose kind or region nobody could read:
     * one slip in Keycloak's console must not hide all other agencies.
     */
    public static Optional<Agency> agency(OrganizationRepresentation organization) {
        if (!organization.isEnabled()) {
            return Optional.empty();
        }
        try {
            return attribute(organization.getAttributes(), AgencyAttributes.KIND)
                    .map(kind -> agency(organization, new AgencyKind(kind)));
        } catch (IllegalArgumentException _) {
            log.warn("organization {} is left out: kind or region malformed", organization.getId());
            return Optional.empty();
        }
    }

    private static Agency agency(OrganizationRepresentation organization, AgencyKind kind) {
        return new Agency(
                new AgencyId(organization.getId()),
                organization.getName(),
                kind,
                attribute(organization.getAttributes(), AgencyAttributes.REGION).map(Region::new),
                reach(organization.getAttributes()));
    }

    private static AgencyReach reach(@Nullable Map<String, List<String>> attributes) {
        return new AgencyReach(
                attribute(attributes, AgencyAttributes.ADDRESS),
                attribute(attributes, AgencyAttributes.MAIL),
                attribute(attributes, AgencyAttributes.PHONE).flatMap(PhoneNumber::parse),
                attribute(attributes, AgencyAttributes.OPENING_HOURS),
                attribute(attributes, AgencyAttributes.DUTY_PHONE).flatMap(PhoneNumber::parse));
    }

    public static boolean isPerson(UserRepresentation user) {
        return !user.getUsername().startsWith(SERVICE_ACCOUNT);
    }

    public static Person person(
            UserRepresentation user, AgencyId agency, List<RoleRepresentation> roles) {
        return new Person(
                new PersonId(user.getId()),
                name(user),
                roles.stream()
                        .map(RoleRepresentation::getName)
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                agency,
                attribute(user.getAttributes(), "locale").orElse(INDONESIAN),
                state(user),
                Optional.ofNullable(user.getEmail()).map(MailAddress::new));
    }

    private static Person.State state(UserRepresentation user) {
        if (!Boolean.TRUE.equals(user.isEnabled())) {
            return Person.State.DEACTIVATED;
        }
        return Optional.ofNullable(user.getRequiredActions()).orElse(List.of()).contains(INVITED)
                ? Person.State.INVITED
                : Person.State.ACTIVE;
    }

    private static String name(UserRepresentation user) {
        String name =
                Stream.of(
                                Optional.ofNullable(user.getFirstName()),
                                Optional.ofNullable(user.getLastName()))
                        .flatMap(Optional::stream)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getUsername() : name;
    }

    private static Optional<String> attribute(
            @Nullable Map<String, List<String>> attributes, String name) {
        return Optional.ofNullable(attributes)
                .map(all -> all.get(name))
                .flatMap(values -> values.stream().findFirst());
    }
}
