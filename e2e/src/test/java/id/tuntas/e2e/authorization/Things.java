package id.tuntas.e2e.authorization;

import static id.tuntas.e2e.journeys.Referrals.soon;

import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import id.tuntas.e2e.client.Session;
import id.tuntas.e2e.journeys.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes what operations are about, in each state, as its people make it. A new state is a line in
 * {@link #STATES} and a case of the switch that brings a thing there.
 */
final class Things {
    private static final Map<String, List<String>> STATES =
            Map.of(
                    "case",
                    List.of("Registered", "InAssessment", "InService", "ClosureProposed", "Closed"),
                    "report",
                    List.of("Received", "Triaged"),
                    "referral",
                    List.of(
                            "Sent",
                            "Accepted",
                            "InProgress",
                            "CancellationRequested",
                            "Completed",
                            "Declined"));

    private final Session dewi = Running.person("dewi");
    private final Session lina = Running.person("lina");
    private final Session joko = Running.person("joko");
    private final Session budi = Running.person("budi");
    private final CaseWork work = Running.tarakan();
    private final String recipient = Running.AGENCIES.idOf("Polres Nunukan");
    private final String unit = Running.AGENCIES.idOf("UPTD PPA Kota Tarakan");
    private final Map<String, List<Thing>> standing = new ConcurrentHashMap<>();
    private final Map<Thing, String> atFirst = new ConcurrentHashMap<>();

    /** One in every state, which nobody may change: they are for those who may not. */
    List<Thing> standing(String about) {
        String kind = about.split(" ", 2)[0];
        return standing.computeIfAbsent(
                kind,
                _ ->
                        STATES.getOrDefault(kind, List.of("")).stream()
                                .map(state -> fresh((kind + " " + state).strip()))
                                .map(thing -> remembered(kind, thing))
                                .toList());
    }

    /** Those of the standing ones that are not what they were. */
    List<String> changed() {
        return atFirst.entrySet().stream()
                .filter(each -> !read(each.getKey()).equals(each.getValue()))
                .map(each -> each.getKey().toString())
                .toList();
    }

    Thing fresh(String about) {
        String[] words = about.split(" ", 2);
        return switch (words[0]) {
            case "" -> thing(Map.of());
            case "case" -> thing(Map.of("id", caseFile(words[1])));
            case "report" -> thing(Map.of("id", report(words[1])));
            case "referral" -> referral(words[1]);
            case "notice" -> thing(Map.of("id", notice()));
            case "agency" -> thing(Map.of("id", unit));
            case "person" -> thing(Map.of("id", lina.get("/api/v1/me").require(200).id()));
            default -> throw new IllegalArgumentException("nobody knows how to make " + about);
        };
    }

    private Thing thing(Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of("agencyId", recipient, "unitId", unit));
        all.putAll(values);
        return new Thing(all);
    }

    private Thing remembered(String kind, Thing thing) {
        if (!STATES.containsKey(kind)) {
            return thing;
        }
        Map<String, String> values = new HashMap<>(thing.values());
        values.put("at", "/api/v1/" + kind + "s/" + thing.id());
        Thing located = new Thing(values);
        atFirst.put(located, read(located));
        return located;
    }

    private String read(Thing thing) {
        return lina.get(thing.values().getOrDefault("at", "")).require(200).body();
    }

    private String report(String state) {
        String id =
                dewi.post(
                                "/api/v1/reports",
                                "{\"channel\": \"HOTLINE\", \"contactKind\": \"NEW_CASE\","
                                        + " \"danger\": false}")
                        .require(201)
                        .id();
        if (state.equals("Triaged")) {
            lina.post("/api/v1/reports/" + id + "/triage", "{\"notACase\": {\"kind\": \"SPAM\"}}")
                    .require(200);
        }
        return id;
    }

    private String caseFile(String state) {
        String id = work.openCase();
        String path = "/api/v1/cases/" + id;
        int wanted = STATES.getOrDefault("case", List.of()).indexOf(state);
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
        steps.subList(0, wanted).forEach(Runnable::run);
        return id;
    }

    private Thing referral(String state) {
        String caseId = work.openCase();
        String id =
                lina.send(
                                Call.post("/api/v1/referrals")
                                        .body(
                                                """
                                                {"caseId": "%s", "recipientAgencyId": "%s",
                                                 "service": "LAW_ENFORCEMENT", "urgency": "LOW",
                                                 "basis": "LEGAL_DUTY"}
                                                """
                                                        .formatted(caseId, recipient)))
                        .require(201)
                        .id();
        String path = "/api/v1/referrals/" + id;
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
            case "Completed" -> {
                step(budi, path + "/acceptance", "{}");
                step(budi, path + "/completion", "{\"outcome\": \"SERVICE_COMPLETED\"}");
            }
            case "Declined" -> step(budi, path + "/decline", "{\"reason\": \"NO_CAPACITY\"}");
            default -> throw new IllegalArgumentException("no referral gets " + state);
        }
        return thing(Map.of("id", id, "caseId", caseId));
    }

    private static void step(Session who, String path, String body) {
        who.post(path, body).require(200);
    }

    private String notice() {
        String path = "/api/v1/referrals/" + referral("Accepted").id();
        return soon().until(() -> lina.inbox(path), told -> !told.isEmpty()).getFirst().id();
    }
}
