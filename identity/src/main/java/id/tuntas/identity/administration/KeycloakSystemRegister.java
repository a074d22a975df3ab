package id.tuntas.identity.administration;

import id.tuntas.identity.directory.KeycloakCalls;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The agencies' systems as Keycloak's clients. One account makes clients and can do nothing else;
 * the other, identity's own, puts their users into agency and group and can't touch them after
 * that. The group gives the role.
 */
final class KeycloakSystemRegister implements SystemRegister {

    private static final String PREFIX = "svc-";
    private static final String AGENCY = "tuntas.agency";
    private static final String FINGERPRINT = "tuntas.made-by";
    private static final String STATE = "tuntas.state";
    private static final String ROTATED_BY = "tuntas.rotated-by";
    private static final String SECRET_SINCE = "tuntas.secret-since";

    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private static final String GROUP = "agency-systems";
    private static final List<String> SCOPES =
            List.of("basic", "tuntas-api", "organization", "agency-system");

    private final RealmResource clients;
    private final RealmResource accounts;
    private final KeycloakCalls calls;
    private final Clock clock;

    /**
     * @param clients the realm as the account sees it that makes clients
     * @param accounts as identity's own sees it
     */
    KeycloakSystemRegister(
            RealmResource clients, RealmResource accounts, KeycloakCalls calls, Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<ServiceAccount> of(AgencyId agency) {
        return calls
                .answer(() -> clients.clients().findAll(PREFIX, true, true, null, null))
                .stream()
                .flatMap(KeycloakSystemRegister::account)
                .filter(account -> account.agency().equals(agency))
                .sorted(Comparator.comparing(account -> account.id().value()))
                .toList();
    }

    @Override
    public Optional<ServiceAccount> find(SystemId id) {
        return client(id).flatMap(client -> account(client).findFirst());
    }

    @Override
    public Optional<Trace> trace(SystemId id) {
        return client(id)
                .map(client ->
                        new Trace(
                                id,
                                attribute(client, FINGERPRINT),
                                !attribute(client, STATE).isEmpty()));
    }

    /** Of those that are finished: the others can't sign in, and a repeat may yet finish them. */
    private static Stream<ServiceAccount> account(ClientRepresentation client) {
        return attribute(client, STATE).isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new ServiceAccount(
                                new SystemId(client.getClientId()),
                                client.getName(),
                                new AgencyId(attribute(client, AGENCY)),
                                Boolean.TRUE.equals(client.isEnabled())
                                        && attribute(client, STATE).equals(OPEN),
                                Instant.parse(attribute(client, SECRET_SINCE))));
    }

    @Override
    public void create(SystemId id, String name, AgencyId agency, String fingerprint) {
        ClientRepresentation client = new ClientRepresentation();
        client.setClientId(id.value());
        client.setName(name);
        client.setProtocol("openid-connect");
        client.setEnabled(false);
        client.setPublicClient(false);
        client.setServiceAccountsEnabled(true);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setDefaultClientScopes(SCOPES);
        client.setOptionalClientScopes(List.of());
        client.setAttributes(Map.of(AGENCY, agency.value(), FINGERPRINT, fingerprint));
        calls.answer(() -> KeycloakAnswers.created(clients.clients().create(client)));
    }

    @Override
    public void admit(SystemId id, AgencyId agency) {
        UserRepresentation user =
                calls.answer(
                        () -> clients.clients().get(existing(id).getId()).getServiceAccountUser());
        List<GroupRepresentation> groups =
                calls.answer(() -> accounts.users().get(user.getId()).groups());
        if (groups.stream().anyMatch(group -> group.getName().equals(GROUP))) {
            return;
        }
        calls.answer(() -> {
            KeycloakAnswers.settled(
                    accounts.organizations().get(agency.value()).members().addMember(user.getId()));
            // Last: from then on identity can't touch it.
            accounts.users().get(user.getId()).joinGroup(groupId());
            return true;
        });
    }

    private String groupId() {
        return accounts.groups().groups(GROUP, true, 0, 1, true).stream()
                .findFirst()
                .map(GroupRepresentation::getId)
                .orElseThrow(() -> new IllegalStateException("the realm lacks group " + GROUP));
    }

    @Override
    public void open(SystemId id, Secret secret) {
        ClientRepresentation client = existing(id);
        client.setEnabled(true);
        client.setSecret(secret.value());
        set(client, STATE, OPEN);
        set(client, SECRET_SINCE, clock.instant().toString());
        update(client);
    }

    @Override
    public boolean rotate(SystemId id, Secret secret, RepeatMark mark) {
        ClientRepresentation client = existing(id);
        if (attribute(client, ROTATED_BY).equals(mark.key())) {
            return false;
        }
        client.setSecret(secret.value());
        set(client, ROTATED_BY, mark.key());
        set(client, SECRET_SINCE, clock.instant().toString());
        update(client);
        return true;
    }

    @Override
    public void close(SystemId id) {
        ClientRepresentation client = existing(id);
        client.setEnabled(false);
        set(client, STATE, CLOSED);
        update(client);
    }

    private void update(ClientRepresentation client) {
        calls.answer(() -> {
            clients.clients().get(client.getId()).update(client);
            return true;
        });
    }

    private ClientRepresentation existing(SystemId id) {
        return client(id).orElseThrow(Problem::notFound);
    }

    /** Only what was made here: the realm has other clients, some with a like name. */
    private Optional<ClientRepresentation> client(SystemId id) {
        return calls.answer(() -> clients.clients().findByClientId(id.value())).stream()
                .filter(client -> !attribute(client, FINGERPRINT).isEmpty())
                .findFirst();
    }

    private static String attribute(ClientRepresentation client, String name) {
        return Optional.ofNullable(client.getAttributes()).orElse(Map.of()).getOrDefault(name, "");
    }

    private static void set(ClientRepresentation client, String name, String value) {
        Map<String, String> attributes =
                new HashMap<>(Optional.ofNullable(client.getAttributes()).orElse(Map.of()));
        attributes.put(name, value);
        client.setAttributes(attributes);
    }
}
