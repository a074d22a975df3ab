package id.tuntas.e2e.authorization;

import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.journeys.Referrals;
import id.tuntas.e2e.journeys.Running;
import id.tuntas.standalone.parts.KeycloakRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * People and systems that are there to be changed: never those of the demo, who are needed again.
 * Among them is an agency with an administrator of its own, who signs in as the demo's people do.
 */
final class MadePeople {
    static final List<String> STATES = List.of("Invited", "Deactivated");

    private static final String ADMINISTRATOR = "pengelola@rumahaman.example";
    private static final String PEOPLE = "/api/v1/people";

    private final Session tono = Running.person("tono");
    private final Session indra = Running.person("indra");
    private final String agency = Running.AGENCIES.idOf("Polda Kalimantan Utara");
    private final String shelter =
            tono.post("/api/v1/agencies", "{\"name\": \"Rumah Aman\", \"kind\": \"SHELTER\"}")
                    .require(201)
                    .id();

    MadePeople() {
        signInAsTheDemoDoes(invited(shelter, ADMINISTRATOR));
    }

    /** What bodies name beside the thing itself. */
    Map<String, String> named() {
        return Map.of("administeredId", agency, "shelterId", shelter);
    }

    /** Of the agency that indra administers. */
    Map<String, String> newcomer(String state) {
        String id = invited(agency, UUID.randomUUID() + "@polda.example");
        if (state.equals("Deactivated")) {
            indra.post(PEOPLE + "/" + id + "/deactivation", "{\"reason\": \"pindah tugas\"}")
                    .require(200);
        }
        return Map.of("id", id, Things.AT, PEOPLE + "/" + id);
    }

    Map<String, String> system() {
        return Map.of(
                "id", made(indra, "/api/v1/service-accounts", "{\"name\": \"Sistem contoh\"}"));
    }

    private String invited(String to, String mail) {
        return made(
                tono,
                PEOPLE,
                """
                {"name": "Petugas Contoh", "mail": "%s", "roles": ["agency-admin"],
                 "agencyId": "%s"}
                """
                        .formatted(mail, to));
    }

    /** The login server makes these slowly on a busy machine, and then the gateway spares it. */
    private static String made(Session by, String path, String body) {
        return Referrals.soon()
                .until(() -> by.post(path, body), answer -> answer.status() != 503)
                .require(201)
                .id();
    }

    /** In place of the link in the mail; tokens from before the password was set are refused. */
    private static void signInAsTheDemoDoes(String id) {
        KeycloakRealm realm = Running.TUNTAS.realm();
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(realm.adminApi() + "/users/" + id + "/reset-password"))
                        .header("Authorization", "Bearer " + realm.administratorToken())
                        .header("Content-Type", "application/json")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"type\": \"password\", \"temporary\": false,"
                                                + " \"value\": \"%s\"}"
                                                        .formatted(
                                                                Running.SYSTEM
                                                                        .parts()
                                                                        .secret(
                                                                                "TUNTAS_DEMO_PASSWORD"))))
                        .build();
        if (status(request) != 204) {
            throw new IllegalStateException("the realm takes no password");
        }
        Awaitility.await()
                .pollDelay(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Running.TUNTAS
                                        .gateway()
                                        .send(
                                                Call.get("/api/v1/me"),
                                                Optional.of(realm.freshTokenOf(ADMINISTRATOR)))
                                        .status()
                                == 200);
    }

    private static int status(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
