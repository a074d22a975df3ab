package id.tuntas.identity.changes;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final WhatChanged changes = new WhatChanged(new Records());

    /** Keycloak with some accounts, and nothing that was done before. */
    private final class Records implements AdminRecords {

        @Override
        public List<AdminAct> since(Instant from) {
            return List.of();
        }

        @Override
        public Optional<AdminAct> newestBefore(
                Instant time, String operation, String resource, String path) {
            return Optional.empty();
        }

        @Override
        public List<AdminAct> since(Instant from, String operation, String resource, String path) {
            return List.of();
        }

        @Override
        public Optional<Account> account(String id) {
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
