package id.tuntas.identity.changes;

import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads admin events, people and members by Keycloak's admin API. */
final class KeycloakAdminRecords implements AdminRecords {

    private static final int PAGE = 100;
    private static final String SERVICE_ACCOUNT = "service-account-";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> RESOURCES =
            List.of(
                    "USER",
                    "REALM_ROLE_MAPPING",
                    "GROUP_MEMBERSHIP",
                    "CLIENT",
                    "ORGANIZATION",
                    "ORGANIZATION_MEMBERSHIP");

    private final RealmResource realm;

    KeycloakAdminRecords(RealmResource realm) {
        this.realm = realm;
    }

    @Override
    public List<AdminAct> since(Instant from) {
        return since(from, null, RESOURCES, null);
    }

    @Override
    public List<AdminAct> since(Instant from, String operation, String resource, String path) {
        return since(from, operation, List.of(resource), path);
    }

    private List<AdminAct> since(
            Instant from,
            @Nullable String operation,
            List<String> resources,
            @Nullable String path) {
        List<AdminAct> all = new ArrayList<>();
        List<AdminEventRepresentation> page;
        do {
            page = events(operation, resources, path, from, null, all.size(), PAGE, "asc");
            page.forEach(event -> all.add(act(event)));
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public Optional<AdminAct> newestBefore(
            Instant time, String operation, String resource, String path) {
        return events(operation, List.of(resource), path, null, time.minusMillis(1), 0, 1, "desc")
                .stream()
                .map(KeycloakAdminRecords::act)
                .findFirst();
    }

    private List<AdminEventRepresentation> events(
            @Nullable String operation,
            List<String> resources,
            @Nullable String path,
            @Nullable Instant from,
            @Nullable Instant to,
            int first,
            int most,
            String direction) {
        return realm.getAdminEvents(
                operation == null ? null : List.of(operation),
                null,
                null,
                null,
                null,
                path,
                resources,
                from == null ? null : Long.toString(from.toEpochMilli()),
                to == null ? null : Long.toString(to.toEpochMilli()),
                first,
                most,
                direction);
    }

    @Override
    public Optional<Account> account(String id) {
        return found(() -> realm.users().get(id).toRepresentation())
                .flatMap(user -> found(() -> account(user)));
    }

    private Account account(UserRepresentation user) {
        return new Account(
                user.getId(),
                !user.getUsername().startsWith(SERVICE_ACCOUNT),
                Boolean.TRUE.equals(user.isEnabled()),
                realm.organizations().members().getOrganizations(user.getId()).stream()
                        .map(OrganizationRepresentation::getId)
                        .collect(Collectors.toUnmodifiableSet()),
                rolesOf(user.getId()));
    }

    /** Also those that a group gives, as in a token. */
    private Set<String> rolesOf(String user) {
        return realm.users().get(user).roles().realmLevel().listEffective().stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> idOf(String username) {
        return realm.users().searchByUsername(username, true).stream()
                .map(UserRepresentation::getId)
                .findFirst();
    }

    @Override
    public List<String> membersOf(String agency) {
        List<String> all = new ArrayList<>();
        int before;
        do {
            before = all.size();
            found(() -> realm.organizations().get(agency).members().list(all.size(), PAGE, true))
                    .ifPresent(page -> page.forEach(member -> all.add(member.getId())));
        } while (all.size() == before + PAGE);
        return all;
    }

    private static AdminAct act(AdminEventRepresentation event) {
        return new AdminAct(
                event.getId(),
                Instant.ofEpochMilli(event.getTime()),
                event.getOperationType(),
                event.getResourceType(),
                Optional.ofNullable(event.getResourcePath()).orElse(""),
                json(event.getRepresentation()),
                Optional.ofNullable(event.getDetails()).orElse(Map.of()));
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return text == null ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** Empty where Keycloak has no such thing. */
    private static <T> Optional<T> found(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (NotFoundException _) {
            return Optional.empty();
        }
    }
}
