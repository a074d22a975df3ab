package id.tuntas.e2e.authorization;

import static id.tuntas.e2e.journeys.Referrals.path;
import static id.tuntas.e2e.journeys.Referrals.soon;

import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.journeys.Running;
import java.util.List;
import java.util.Map;

/** Referrals of the unit in Tarakan to the police in Nunukan, and notices of them. */
final class MadeReferrals {
    static final List<String> STATES =
            List.of(
                    "Sent",
                    "Accepted",
                    "InProgress",
                    "CancellationRequested",
                    "RedirectionRequested",
                    "Completed",
                    "Declined",
                    "Recalled");

    private final Session lina = Running.person("lina");
    private final Session budi = Running.person("budi");
    private final CaseWork work = Running.tarakan();
    private final String police = Running.AGENCIES.idOf("Polres Nunukan");
    private final String other = Running.AGENCIES.idOf("Polres Tarakan");
    private final String liaison = budi.get("/api/v1/me").require(200).id();

    /** What bodies name beside the thing itself. */
    Map<String, String> named() {
        return Map.of("agencyId", police, "otherAgencyId", other, "liaisonId", liaison);
    }

    /** One that nobody need hurry with. */
    Map<String, String> referral(String state) {
        Map<String, String> sent = sent("LOW");
        String path = sent.getOrDefault(Things.AT, "");
        switch (state) {
            case "Sent" -> {}
            case "Accepted" -> step(budi, path + "/acceptance", "{}");
            case "InProgress" -> {
                step(budi, path + "/acceptance", "{}");
                step(budi, path + "/progress", "{}");
            }
            case "CancellationRequested" ->
                    step(
                            lina,
                            path + "/cancellation-request",
                            "{\"reason\": \"NO_LONGER_NEEDED\"}");
            case "RedirectionRequested" ->
                    step(
                            budi,
                            path + "/redirection",
                            "{\"reason\": \"NO_CAPACITY\", \"toAgencyId\": \"" + other + "\"}");
            case "Completed" -> {
                step(budi, path + "/acceptance", "{}");
                step(budi, path + "/completion", "{\"outcome\": \"SERVICE_COMPLETED\"}");
            }
            case "Declined" -> step(budi, path + "/decline", "{\"reason\": \"NO_CAPACITY\"}");
            case "Recalled" -> step(lina, path + "/recall", "{\"reason\": \"WRONG_AGENCY\"}");
            default -> throw new IllegalArgumentException("no referral gets " + state);
        }
        return sent;
    }

    Map<String, String> urgent() {
        return sent("HIGH");
    }

    Map<String, String> notice() {
        String path = path(referral("Accepted").getOrDefault("id", ""));
        return Map.of(
                "id",
                soon().until(() -> lina.inbox(path), told -> !told.isEmpty()).getFirst().id());
    }

    private Map<String, String> sent(String urgency) {
        String caseId = work.openCase();
        String id =
                lina.send(
                                Call.post("/api/v1/referrals")
                                        .body(
                                                """
                                                {"caseId": "%s", "recipientAgencyId": "%s",
                                                 "service": "LAW_ENFORCEMENT", "urgency": "%s",
                                                 "basis": "LEGAL_DUTY"}
                                                """
                                                        .formatted(caseId, police, urgency)))
                        .require(201)
                        .id();
        return Map.of("id", id, "caseId", caseId, Things.AT, path(id));
    }

    private static void step(Session who, String path, String body) {
        who.post(path, body).require(200);
    }
}
