package id.tuntas.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.tuntas.identity.Demo;
import id.tuntas.standalone.parts.Parts;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights of identity's own service account, asked of a real Keycloak. */
class WhatIdentityMayDoIT {

    private static final String ACCOUNT = Demo.person("service-account-svc-polres-nunukan");

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
        String admin = Parts.shared().keycloak().issuer().replace("/realms/", "/admin/realms/");
        return Demo.send(
                        HttpRequest.newBuilder(URI.create(admin + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build())
                .statusCode();
    }
}
