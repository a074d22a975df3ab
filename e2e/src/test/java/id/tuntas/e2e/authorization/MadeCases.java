package id.tuntas.e2e.authorization;

import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.journeys.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reports and cases of the unit in Tarakan, and what hangs on them. */
final class MadeCases {
    static final List<String> STATES =
            List.of("Registered", "InAssessment", "InService", "ClosureProposed", "Closed");

    private final Session dewi = Running.person("dewi");
    private final Session lina = Running.person("lina");
    private final Session joko = Running.person("joko");
    private final Session budi = Running.person("budi");
    private final CaseWork work = Running.tarakan();
    private final String unit = Running.AGENCIES.idOf("UPTD PPA Kota Tarakan");
    private final String other = Running.AGENCIES.idOf("UPTD PPA Kabupaten Nunukan");
    private final String police = Running.AGENCIES.idOf("Polres Nunukan");
    private final String manager = lina.get("/api/v1/me").require(200).id();
    private final String incident =
            lina.get(path(work.openCase())).require(200).text("/incidentNumber");

    /** What bodies name beside the thing itself. */
    Map<String, String> named() {
        return Map.of(
                "unitId", unit, "otherUnitId", other, "managerId", manager, "incident", incident);
    }

    Map<String, String> report(String state) {
        String id = report();
        if (state.equals("Triaged")) {
            lina.post("/api/v1/reports/" + id + "/triage", "{\"notACase\": {\"kind\": \"SPAM\"}}")
                    .require(200);
        }
        return Map.of("id", id, Things.AT, "/api/v1/reports/" + id);
    }

    Map<String, String> reportOfPolice() {
        String id =
                budi.post(
                                "/api/v1/reports",
                                """
                                {"channel": "AGENCY", "contactKind": "NEW_CASE", "danger": false,
                                 "unitId": "%s"}
                                """
                                        .formatted(unit))
                        .require(201)
                        .id();
        return Map.of("id", id, Things.AT, "/api/v1/reports/" + id);
    }

    Map<String, String> caseFile(String state) {
        String id = work.openCase();
        String path = path(id);
        List<Runnable> steps =
                List.of(
                        () -> lina.post(path + "/assessment").require(200),
                        () -> lina.post(path + "/assessment/completion").require(200),
                        () ->
                                lina.post(
                                                path + "/closure",
                                                "{\"outcome\": \"SERVICES_COMPLETED\"}")
                                        .require(200),
                        () -> joko.post(path + "/closure/approval").require(200));
        steps.subList(0, STATES.indexOf(state)).forEach(Runnable::run);
        return values(id, Map.of());
    }

    Map<String, String> party() {
        String id = work.openCase();
        String party =
                lina.get(path(id) + "/parties").require(200).texts("/items", "id").getFirst();
        return values(id, Map.of("partyId", party));
    }

    /** One of counselling. */
    Map<String, String> note() {
        String id = work.openCase();
        String note =
                lina.post(path(id) + "/notes", "{\"kind\": \"COUNSELLING\", \"text\": \"catatan\"}")
                        .require(201)
                        .id();
        return values(id, Map.of("noteId", note));
    }

    Map<String, String> consent() {
        String id = work.openCase();
        String consent =
                lina.send(CaseWork.consent(id, "SOCIAL", "SOCIAL_REHABILITATION"))
                        .require(201)
                        .id();
        return values(id, Map.of("consentId", consent));
    }

    /** The unit in Nunukan is asked. */
    Map<String, String> transfer() {
        String id = work.openCase();
        lina.post(
                        path(id) + "/transfer",
                        "{\"toUnitId\": \"%s\", \"reason\": \"pindah\"}".formatted(other))
                .require(200);
        return values(id, Map.of());
    }

    /** Made in immediate danger by whoever took the call; a second person is still to look. */
    Map<String, String> disclosureInDanger() {
        var sent =
                dewi.post(
                                "/api/v1/emergencies",
                                """
                                {"reportId": "%s", "openCases": {"district": "65.71.02",
                                  "categories": ["DOMESTIC_VIOLENCE"], "risk": "HIGH",
                                  "victims": [{"sex": "FEMALE", "age": 31}]},
                                 "referrals": [{"recipientAgencyId": "%s",
                                  "service": "LAW_ENFORCEMENT"}]}
                                """
                                        .formatted(report(), police))
                        .require(201);
        return values(
                sent.text("/referrals/0/caseId"),
                Map.of("referralId", sent.text("/referrals/0/id")));
    }

    /** From somebody who carries nothing. */
    Map<String, String> handOver() {
        return Map.of(
                "id",
                joko.post(
                                "/api/v1/hand-overs",
                                "{\"fromPersonId\": \"%s\", \"toPersonId\": \"%s\"}"
                                        .formatted(UUID.randomUUID(), manager))
                        .require(201)
                        .id());
    }

    private String report() {
        return dewi.post(
                        "/api/v1/reports",
                        "{\"channel\": \"HOTLINE\", \"contactKind\": \"NEW_CASE\","
                                + " \"danger\": false}")
                .require(201)
                .id();
    }

    private static Map<String, String> values(String id, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of("id", id, Things.AT, path(id)));
        all.putAll(more);
        return all;
    }

    private static String path(String id) {
        return "/api/v1/cases/" + id;
    }
}
