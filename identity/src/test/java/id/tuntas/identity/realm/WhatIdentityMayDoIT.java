package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights of identity's own service account, asked of a real Keycloak. */
class WhatIdentityMayDoIT {

    private static final String ACCOUNT = Demo.person("service-account-svc-polres-nunukan");

    private static final String PASSWORD =
            "{\"type\":\"password\",\"value\":\"Sungai-Sesayap-9\",\"temporary\":false}";

    private final String token = Parts.shared().keycloak().serviceToken("tuntas-identity");

    @ParameterizedTest
    @ValueSource(strings = {"/organizations", "/users"})
    void itReads(String path) {
        assertThat(send("GET", path, "")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/clients", "/roles", "/client-scopes", "/components"})
    void itReadsNoMoreThanPeopleAndAgencies(String path) {
        assertThat(send("GET", path, "")).isEqualTo(403);
    }

    @Test
    void itChangesNeitherTheRealmNorItsClients() {
        assertThat(send("PUT", "", "{\"registrationAllowed\":true}")).isEqualTo(403);
        assertThat(send("POST", "/clients", "{\"clientId\":\"x\"}")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform-admin", "integration"})
    void itGrantsNoRoleThatReachesBeyondAnAgency(String role) {
        assertThat(grant(Demo.person("budi"), role)).isEqualTo(403);
    }

    @Test
    void itTakesNobodysPlace() {
        assertThat(send("POST", "/users/" + Demo.person("budi") + "/impersonation", ""))
                .isEqualTo(403);
    }

    @Test
    void itMovesNoServiceAccountToAnotherAgency() {
        String to = "/organizations/" + Demo.agency("polres-tarakan") + "/members";
        String from = "/organizations/" + Demo.agency("polres-nunukan") + "/members/" + ACCOUNT;

        assertThat(send("POST", to, ACCOUNT)).isEqualTo(403);
        assertThat(send("DELETE", from, "")).isEqualTo(403);
    }

    @Test
    void itNeitherChangesAServiceAccountNorTakesItOutOfItsGroup() {
        String account = "/users/" + ACCOUNT;
        String group = Demo.realmFile().at("/groups/0/id").asString();

        assertThat(send("PUT", account, "{\"enabled\":false}")).isEqualTo(403);
        assertThat(send("DELETE", account, "")).isEqualTo(403);
        assertThat(send("DELETE", account + "/groups/" + group, "")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuntas-identity",
                "tuntas-cases",
                "tuntas-referrals",
                "tuntas-notifications"
            })
    void itGivesNoRoleToItselfOrToAnotherService(String client) {
        String account =
                Demo.realmFile()
                        .get("users")
                        .valueStream()
                        .filter(u -> u.get("serviceAccountClientId").asString().equals(client))
                        .map(u -> u.get("id").asString())
                        .findFirst()
                        .orElseThrow();

        assertThat(grant(account, "coordinator")).isEqualTo(403);
        assertThat(send("POST", "/organizations/" + Demo.agency("dp3ap2kb") + "/members", account))
                .isEqualTo(403);
    }

    @Test
    void itTouchesNoPlatformAdministratorAndMakesNone() {
        String tono = "/users/" + Demo.person("tono");
        String admins = Demo.realmFile().at("/groups/2/id").asString();

        assertThat(send("PUT", tono, "{\"email\":\"mine@surel.example\"}")).isEqualTo(403);
        assertThat(send("PUT", tono + "/reset-password", PASSWORD)).isEqualTo(403);
        assertThat(send("PUT", tono + "/execute-actions-email", "[\"UPDATE_PASSWORD\"]"))
                .isEqualTo(403);
        assertThat(send("POST", tono + "/logout", "")).isEqualTo(403);
        assertThat(send("DELETE", tono + "/groups/" + admins, "")).isEqualTo(403);
        assertThat(send("PUT", "/users/" + Demo.person("budi") + "/groups/" + admins, "{}"))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tuntas-api",
                "tuntas-bff",
                "tuntas-identity",
                "tuntas-identity-clients",
                "tuntas-cases",
                "tuntas-referrals",
                "tuntas-notifications",
                "admin-cli"
            })
    void whatMakesClientsTouchesNoneOfOurs(String client) {
        String id =
                Demo.realmFile()
                        .get("clients")
                        .valueStream()
                        .filter(each -> each.get("clientId").asString().equals(client))
                        .map(each -> each.get("id").asString())
                        .findFirst()
                        .orElseThrow();
        String path = "/clients/" + id;

        assertThat(asClients("GET", path, "")).isEqualTo(403);
        assertThat(asClients("PUT", path, "{\"clientId\":\"" + client + "\"}")).isEqualTo(403);
        assertThat(asClients("GET", path + "/client-secret", "")).isEqualTo(403);
        assertThat(asClients("DELETE", path, "")).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/organizations", "/groups", "/roles", "/events"})
    void whatMakesClientsReadsNothingElse(String path) {
        assertThat(asClients("GET", path, "")).isEqualTo(403);
    }

    @Test
    void whatMakesClientsChangesNothingElse() {
        assertThat(asClients("PUT", "", "{\"registrationAllowed\":true}")).isEqualTo(403);
        assertThat(asClients("PUT", "/users/" + ACCOUNT, "{\"enabled\":false}")).isEqualTo(403);
        assertThat(
                        asClients(
                                "POST",
                                "/organizations/" + Demo.agency("dp3ap2kb") + "/members",
                                ACCOUNT))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi", "indra", "tono"})
    void thePermissionsOpenNothingToPeople(String person) {
        String own = Parts.shared().keycloak().tokenOf(person);
        String budi = "/users/" + Demo.person("budi");

        assertThat(Demo.admin(own, "GET", budi, "").statusCode()).isEqualTo(403);
        assertThat(Demo.admin(own, "PUT", budi + "/reset-password", PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(Demo.admin(own, "GET", "/clients", "").statusCode()).isEqualTo(403);
    }

    private int asClients(String method, String path, String body) {
        return Demo.admin(
                        Parts.shared().keycloak().serviceToken("tuntas-identity-clients"),
                        method,
                        path,
                        body)
                .statusCode();
    }

    private int grant(String user, String role) {
        String id =
                Demo.realmFile()
                        .at("/roles/realm")
                        .valueStream()
                        .filter(each -> each.get("name").asString().equals(role))
                        .map(each -> each.get("id").asString())
                        .findFirst()
                        .orElseThrow();
        return send(
                "POST",
                "/users/" + user + "/role-mappings/realm",
                "[{\"id\":\"" + id + "\",\"name\":\"" + role + "\"}]");
    }

    private int send(String method, String path, String body) {
        return Demo.admin(token, method, path, body).statusCode();
    }
}
