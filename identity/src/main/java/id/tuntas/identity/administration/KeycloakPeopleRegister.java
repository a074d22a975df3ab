package id.tuntas.identity.administration;

import id.tuntas.identity.directory.KeycloakCalls;
import id.tuntas.identity.directory.KeycloakRecords;
import id.tuntas.identity.directory.Person;
import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.Role;
import jakarta.ws.rs.InternalServerErrorException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People as Keycloak's users, with two attributes that only administrators see. */
final class KeycloakPeopleRegister implements PeopleRegister {

    private static final String KEY = "invitationKey";
    private static final String STATE = "invitationState";
    private static final String SENT = " sent";
    private static final String REASON = "deactivationReason";
    private static final Duration MAIL_RETRY_AFTER = Duration.ofSeconds(30);

    private final RealmResource realm;
    private final KeycloakCalls calls;
    private final AdministrationProperties properties;

    KeycloakPeopleRegister(
            RealmResource realm, KeycloakCalls calls, AdministrationProperties properties) {
        this.realm = realm;
        this.calls = calls;
        this.properties = properties;
    }

    @Override
    public Optional<Account> find(PersonId id) {
        return calls.find(() -> user(id).toRepresentation())
                .filter(KeycloakRecords::isPerson)
                .map(this::account);
    }

    private Account account(UserRepresentation user) {
        PersonId id = new PersonId(user.getId());
        // Also those that a group gives: who administers the platform by one alone is protected
        // too.
        List<RoleRepresentation> roles = calls.answer(() -> roles(id).listEffective());
        Set<AgencyId> agencies =
                calls
                        .answer(() -> realm.organizations().members().getOrganizations(id.value()))
                        .stream()
                        .map(OrganizationRepresentation::getId)
                        .map(AgencyId::new)
                        .collect(Collectors.toUnmodifiableSet());
        // Whose agency is not single still has roles and a state.
        Person inAny =
                KeycloakRecords.person(
                        user, agencies.stream().findFirst().orElse(new AgencyId("none")), roles);
        return new Account(
                id,
                inAny.roles(),
                inAny.state(),
                agencies,
                agencies.size() == 1 ? Optional.of(inAny) : Optional.empty());
    }

    @Override
    public Optional<Invitation> invitation(RepeatMark mark) {
        return calls.answer(() -> realm.users().searchByAttributes(KEY + ":" + mark.key())).stream()
                .findFirst()
                .map(user -> {
                    String state = attribute(user, STATE);
                    return new Invitation(
                            new PersonId(user.getId()),
                            state.replace(SENT, ""),
                            state.endsWith(SENT));
                });
    }

    private static String attribute(UserRepresentation user, String name) {
        return Optional.ofNullable(user.getAttributes())
                .orElse(Map.of())
                .getOrDefault(name, List.of())
                .stream()
                .findFirst()
                .orElse("");
    }

    @Override
    public Optional<PersonId> create(NewPerson person, RepeatMark mark) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(person.mail().value());
        user.setEmail(person.mail().value());
        user.setFirstName(person.name());
        user.setEnabled(true);
        user.setRequiredActions(List.of(KeycloakRecords.INVITED));
        user.setAttributes(
                Map.of(
                        "locale",
                        List.of(person.language()),
                        KEY,
                        List.of(mark.key()),
                        STATE,
                        List.of(mark.fingerprint())));
        return calls.answer(() -> KeycloakAnswers.created(realm.users().create(user)))
                .map(PersonId::new);
    }

    @Override
    public void join(PersonId person, AgencyId agency) {
        calls.answer(() -> {
            KeycloakAnswers.settled(
                    realm.organizations().get(agency.value()).members().addMember(person.value()));
            return true;
        });
    }

    @Override
    public void leave(PersonId person, AgencyId agency) {
        calls.answer(() -> {
            KeycloakAnswers.settled(
                    realm.organizations()
                            .get(agency.value())
                            .members()
                            .member(person.value())
                            .delete());
            return true;
        });
    }

    @Override
    public void setRoles(PersonId person, Set<Role> roles) {
        List<RoleRepresentation> held = calls.answer(() -> roles(person).listAll());
        List<RoleRepresentation> gone =
                held.stream()
                        .filter(each -> Role.of(each.getName()).isPresent())
                        .filter(each -> !isOf(roles, each))
                        .toList();
        List<RoleRepresentation> come =
                calls.answer(() -> roles(person).listAvailable()).stream()
                        .filter(each -> isOf(roles, each))
                        .toList();
        calls.answer(() -> {
            // Less first: what stops half-way leaves nobody with more than was meant.
            if (!gone.isEmpty()) {
                roles(person).remove(gone);
            }
            if (!come.isEmpty()) {
                roles(person).add(come);
            }
            return true;
        });
    }

    private static boolean isOf(Set<Role> roles, RoleRepresentation role) {
        return Role.of(role.getName()).filter(roles::contains).isPresent();
    }

    @Override
    public void sendInvitation(PersonId person) {
        boolean sent =
                calls.answer(() -> {
                    try {
                        user(person)
                                .executeActionsEmail(
                                        properties.invitationClient(),
                                        null,
                                        Math.toIntExact(properties.invitationLife().toSeconds()),
                                        List.of(KeycloakRecords.INVITED));
                        return true;
                    } catch (InternalServerErrorException _) {
                        // Keycloak is there and could not hand the mail on: not the breaker's
                        // concern.
                        return false;
                    }
                });
        if (!sent) {
            throw Problem.of(AdministrationProblems.INVITATION_NOT_SENT)
                    .retryAfter(MAIL_RETRY_AFTER);
        }
    }

    @Override
    public void markInvited(PersonId person) {
        change(
                person,
                user -> {
                    String state = attribute(user, STATE);
                    set(user, STATE, state.endsWith(SENT) ? state : state + SENT);
                });
    }

    @Override
    public void deactivate(PersonId person, String reason) {
        change(
                person,
                user -> {
                    user.setEnabled(false);
                    set(user, REASON, reason);
                });
    }

    @Override
    public void reactivate(PersonId person) {
        change(
                person,
                user -> {
                    user.setEnabled(true);
                    set(user, REASON, "");
                });
    }

    @Override
    public void signOut(PersonId person) {
        calls.answer(() -> {
            user(person).logout();
            return true;
        });
    }

    private void change(PersonId person, Consumer<UserRepresentation> change) {
        calls.answer(() -> {
            UserRepresentation user = user(person).toRepresentation();
            change.accept(user);
            user(person).update(user);
            return true;
        });
    }

    private static void set(UserRepresentation user, String name, String value) {
        Map<String, List<String>> attributes =
                new HashMap<>(Optional.ofNullable(user.getAttributes()).orElse(Map.of()));
        attributes.put(name, value.isEmpty() ? List.of() : List.of(value));
        user.setAttributes(attributes);
    }

    private UserResource user(PersonId id) {
        return realm.users().get(id.value());
    }

    private RoleScopeResource roles(PersonId id) {
        return user(id).roles().realmLevel();
    }
}
