package id.tuntas.identity.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReadingActsTests {

    private static final Instant AT = Instant.parse("2026-11-24T18:20:31.400Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, AdminAct> before = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WorkingOutActs changes =
            new WorkingOutActs(new WhatChanged(new Records()), meters);
    private Optional<RuntimeException> failure = Optional.empty();

    /** Keycloak with some accounts, and what a test says that was done before. */
    private final class Records implements AdminRecords {

        @Override
        public List<AdminAct> since(Instant from) {
            return List.of();
        }

        @Override
        public Optional<AdminAct> newestBefore(
                Instant time, String operation, String resource, String path) {
            return Optional.ofNullable(before.get(operation + " " + resource));
        }

        @Override
        public List<AdminAct> since(Instant from, String operation, String resource, String path) {
            return List.of();
        }

        @Override
        public Optional<Account> account(String id) {
            failure.ifPresent(e -> {
                throw e;
            });
            return Optional.ofNullable(accounts.get(id));
        }

        @Override
        public Optional<String> idOf(String username) {
            return Optional.of(username).filter(accounts::containsKey);
        }

        @Override
        public List<String> membersOf(String agency) {
            return accounts.values().stream()
                    .filter(account -> account.agencies().contains(agency))
                    .map(Account::id)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aTokenOfTheSameSecondCountsAsIssuedBefore() {
        person("budi", "police");

        assertThat(by("ACTION", "USER", "users/budi/logout"))
                .extracting(each -> each.data().get("notBefore"))
                .containsExactly("2026-11-24T18:20:32Z");
    }

    @Test
    void accessIsRevokedFromWhoIsNoLongerThere() {
        assertThat(by("DELETE", "USER", "users/gone"))
                .extracting(each -> each.data().get("reason"))
                .containsExactly("DELETED");
    }

    @Test
    void aSystemThatLeavesItsAgencyLosesAccessAndIsNobodysColleague() {
        accounts.put("system", new Account("system", false, true, Set.of(), Set.of()));

        assertThat(by("DELETE", "ORGANIZATION_MEMBERSHIP", "organizations/police/members/system"))
                .extracting(Change::type)
                .containsExactly("id.tuntas.identity.access-revoked.v1");
    }

    @Test
    void whoLeavesTheOnlyAgencyIsDeactivatedThere() {
        accounts.put("budi", new Account("budi", true, true, Set.of(), Set.of()));

        List<Change> told =
                by("DELETE", "ORGANIZATION_MEMBERSHIP", "organizations/police/members/budi");

        assertThat(told)
                .extracting(Change::type)
                .containsExactly(
                        "id.tuntas.identity.access-revoked.v1",
                        "id.tuntas.identity.person-deactivated.v1");
        assertThat(told.getLast().data()).containsEntry("agencyId", "police");
    }

    @Test
    void anAgencySwitchedOffTakesItsMembersAccess() {
        person("budi", "police");
        person("bayu", "police");
        person("maria", "unit");

        assertThat(by("UPDATE", "ORGANIZATION", "organizations/police", "{\"enabled\":false}"))
                .extracting(Change::subject)
                .containsExactly("bayu", "budi", "police");
    }

    @Test
    void anAgencyOfAnotherKindOrRegionTakesItsMembersTokens() {
        person("budi", "police");
        String police = "{\"attributes\":{\"kind\":[\"POLICE\"],\"region\":[\"65.03\"]}}";
        before("CREATE", "ORGANIZATION", police);

        assertThat(updatedAgency(police)).containsExactly("police");
        assertThat(updatedAgency(police.replace("65.03", "65.71")))
                .containsExactly("budi", "police");
        assertThat(updatedAgency(police.replace("POLICE", "SHELTER")))
                .containsExactly("budi", "police");
    }

    private List<String> updatedAgency(String representation) {
        return by("UPDATE", "ORGANIZATION", "organizations/police", representation).stream()
                .map(Change::subject)
                .toList();
    }

    @Test
    void whoLeavesAGroupLosesTheRolesThatItGave() {
        person("tono", "lead");

        assertThat(by("DELETE", "GROUP_MEMBERSHIP", "users/tono/groups/admins"))
                .extracting(Change::type)
                .containsExactly(
                        "id.tuntas.identity.access-revoked.v1",
                        "id.tuntas.identity.person-changed.v1");
    }

    @Test
    void aSystemThatIsClosedOrGetsAnotherSecretLosesItsTokens() {
        accounts.put(
                "service-account-svc-a",
                new Account("service-account-svc-a", false, true, Set.of(), Set.of()));
        String open = "{\"clientId\":\"svc-a\",\"enabled\":true,\"attributes\":{%s}}";
        String rotated = open.formatted("\"tuntas.rotated-by\":\"key\"");

        assertThat(reasonsOfSystem(open.formatted(""))).isEmpty();
        assertThat(reasonsOfSystem(rotated)).containsExactly("SECRET_ROTATED");
        assertThat(reasonsOfSystem(rotated.replace("true", "false"))).containsExactly("DISABLED");
        before("UPDATE", "CLIENT", rotated);
        assertThat(reasonsOfSystem(rotated)).isEmpty();
        assertThat(reasonsOfSystem(rotated.replace("key", "other")))
                .containsExactly("SECRET_ROTATED");
    }

    private List<Object> reasonsOfSystem(String representation) {
        return by("UPDATE", "CLIENT", "clients/a", representation).stream()
                .map(change -> change.data().get("reason"))
                .toList();
    }

    @Test
    void anActThatCannotBeWorkedOutStillRevokes() {
        person("budi", "police");
        failure = Optional.of(new IllegalStateException());

        assertThat(by("DELETE", "REALM_ROLE_MAPPING", "users/budi/role-mappings/realm"))
                .extracting(Change::type)
                .containsExactly("id.tuntas.identity.access-revoked.v1");
        assertThat(by("UPDATE", "USER", "users/budi", "{\"enabled\":false}"))
                .extracting(each -> each.data().get("reason"))
                .containsExactly("DISABLED");
        assertThat(by("CREATE", "REALM_ROLE_MAPPING", "users/budi/role-mappings/realm")).isEmpty();
        assertThat(meters.counter("tuntas.changes.unreadable").count()).isEqualTo(3);
    }

    @Test
    void whileKeycloakIsAwayNothingIsGivenUp() {
        failure = Optional.of(new ProcessingException("away"));

        assertThatThrownBy(
                        () -> by("DELETE", "REALM_ROLE_MAPPING", "users/budi/role-mappings/realm"))
                .isInstanceOf(ProcessingException.class);
    }

    private void before(String operation, String resource, String representation) {
        before.put(
                operation + " " + resource,
                new AdminAct(
                        "before",
                        AT.minusSeconds(1),
                        operation,
                        resource,
                        "",
                        JSON.readTree(representation),
                        Map.of()));
    }

    @Test
    void rolesThatAreNotOursAreNotTold() {
        accounts.put(
                "budi",
                new Account(
                        "budi",
                        true,
                        true,
                        Set.of("police"),
                        Set.of("liaison", "default-roles-tuntas")));

        assertThat(by("CREATE", "REALM_ROLE_MAPPING", "users/budi/role-mappings/realm"))
                .extracting(each -> each.data().get("roles"))
                .containsExactly(List.of("liaison"));
    }

    @Test
    void whatConcernsNobodyIsNotTold() {
        person("budi", "police");

        assertThat(by("ACTION", "USER", "users/budi/execute-actions-email")).isEmpty();
        assertThat(by("CREATE", "USER", "users/budi")).isEmpty();
    }

    private void person(String id, String agency) {
        accounts.put(id, new Account(id, true, true, Set.of(agency), Set.of()));
    }

    private List<Change> by(String operation, String resource, String path) {
        return by(operation, resource, path, "{}");
    }

    private List<Change> by(String operation, String resource, String path, String representation) {
        return changes.by(
                new AdminAct(
                        "act",
                        AT,
                        operation,
                        resource,
                        path,
                        JSON.readTree(representation),
                        Map.of()));
    }
}
