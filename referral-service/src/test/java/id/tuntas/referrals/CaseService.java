package id.tuntas.referrals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Case-service's part of the contract on disclosures, and its failures: one grant per referral id,
 * however often it is asked.
 */
public final class CaseService {

    public static final String PACKET =
            """
            {"caseNumber":"KLT-2026-000123","safetyNote":"Jangan hubungi paman.","risk":"HIGH",\
            "categories":["TRAFFICKING"],"district":"65.03.11","victim":{"age":15,"sex":"FEMALE"}}\
            """;

    private static final Pattern PATH =
            Pattern.compile("/api/v1/cases/([^/]+)/disclosures(/preview)?");
    private static final Pattern REPORT = Pattern.compile("/api/v1/reports/([^/]+)");
    private static final Pattern TRIAGE = Pattern.compile("/api/v1/reports/([^/]+)/triage");
    private static final JsonMapper JSON = new JsonMapper();

    /** A question as it arrived. */
    public record Question(
            String caseId,
            boolean preview,
            String person,
            String service,
            String key,
            JsonNode body) {}

    /** A report as it was triaged: by which request, into which cases. */
    private record Triaged(String key, String body, List<String> cases) {}

    private final LoopbackServer server = new LoopbackServer(this::answer);
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final Map<String, Triaged> triages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> grants = new ConcurrentHashMap<>();
    private volatile LoopbackServer.Behaviour behaviour = this::grant;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    String url() {
        return server.url();
    }

    /** As new, and well. */
    public void recover() {
        gate.countDown();
        behaviour = this::grant;
        questions.clear();
        server.comeBack();
    }

    public void goAway() {
        server.goAway();
    }

    /** Takes requests and answers none until it is let go; then it answers as always. */
    public void hang() {
        gate = new CountDownLatch(1);
        behaviour =
                asked -> {
                    gate.await();
                    return grant(asked);
                };
    }

    /** Records the grant, and the answer is lost on its way. */
    public void grantAndFail() {
        behaviour =
                asked -> {
                    grant(asked);
                    return new LoopbackServer.Reply(500, "{\"type\":\"/problems/unexpected\"}");
                };
    }

    public void letGo() {
        gate.countDown();
    }

    public void answerWith(int status, String body) {
        behaviour = _ -> new LoopbackServer.Reply(status, body);
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The referrals that have a grant on the case, whether its answer came back or not. */
    public Set<String> grantsOn(String caseId) {
        return Set.copyOf(grants.getOrDefault(caseId, Set.of()));
    }

    /** Triages, and is killed by the first question that comes after. */
    public void dieAfterTriage() {
        behaviour =
                _ -> {
                    server.goAway();
                    return new LoopbackServer.Reply(500, "");
                };
    }

    /** Fails for the referral that is asked about next, and is well for all others. */
    public void failForOne() {
        AtomicReference<String> failing = new AtomicReference<>("");
        behaviour =
                asked -> {
                    String referral =
                            JSON.readTree(asked.body()).path("referralId").asString("none");
                    failing.compareAndSet("", referral);
                    return referral.equals(failing.get())
                            ? new LoopbackServer.Reply(500, "{}")
                            : grant(asked);
                };
    }

    /** The cases that the report has become. */
    public List<String> casesOf(String reportId) {
        Triaged triaged = triages.get(reportId);
        return triaged == null ? List.of() : triaged.cases();
    }

    private LoopbackServer.Reply triage(String report, LoopbackServer.Asked asked) {
        String key = header(asked, "Idempotency-Key");
        JsonNode victims = JSON.readTree(asked.body()).path("openCases").path("victims");
        if (!victims.isArray()) {
            return new LoopbackServer.Reply(
                    422,
                    """
                    {"type":"/problems/invalid-fields","errors":[
                     {"pointer":"/openCases/victims","code":"required","detail":"Sari"}]}\
                    """);
        }
        Triaged triaged =
                triages.computeIfAbsent(
                        report,
                        _ ->
                                new Triaged(
                                        key,
                                        asked.body(),
                                        victims.valueStream()
                                                .map(_ -> "case-" + UUID.randomUUID())
                                                .toList()));
        if (!triaged.key().equals(key)) {
            return new LoopbackServer.Reply(
                    409,
                    """
                    {"type":"/problems/report-already-triaged",
                     "reasons":[{"code":"ALREADY_TRIAGED","end":"OPENED_CASES"}]}\
                    """);
        }
        if (!triaged.body().equals(asked.body())) {
            return new LoopbackServer.Reply(422, "{\"type\":\"/problems/idempotency-key-reused\"}");
        }
        return new LoopbackServer.Reply(
                200, JSON.writeValueAsString(Map.of("caseIds", triaged.cases())));
    }

    private LoopbackServer.Reply answer(LoopbackServer.Asked asked) throws InterruptedException {
        Matcher triage = TRIAGE.matcher(asked.path());
        if (triage.matches()) {
            return triage.group(1).startsWith("foreign")
                    ? new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}")
                    : triage(triage.group(1), asked);
        }
        Matcher report = REPORT.matcher(asked.path());
        if (report.matches() && asked.method().equals("GET")) {
            return report(report.group(1));
        }
        Matcher path = PATH.matcher(asked.path());
        if (!path.matches() || !asked.method().equals("POST")) {
            return new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}");
        }
        questions.add(
                new Question(
                        path.group(1),
                        path.group(2) != null,
                        header(asked, "Authorization"),
                        header(asked, "Service-Authorization"),
                        header(asked, "Idempotency-Key"),
                        JSON.readTree(asked.body())));
        return behaviour.to(asked);
    }

    /** Of the demo's unit, unless its name says otherwise. */
    private LoopbackServer.Reply report(String id) {
        String unit = id.startsWith("elsewhere") ? "dinsos-kaltara" : "uptd-ppa-nunukan";
        return new LoopbackServer.Reply(
                200,
                JSON.writeValueAsString(
                        Map.of("unitId", Demo.agency(unit), "caseIds", casesOf(id))));
    }

    private LoopbackServer.Reply grant(LoopbackServer.Asked asked) {
        JsonNode referral = JSON.readTree(asked.body()).path("referralId");
        if (referral.isString()) {
            grants.computeIfAbsent(caseOf(asked), _ -> ConcurrentHashMap.newKeySet())
                    .add(referral.asString());
            return new LoopbackServer.Reply(
                    201,
                    "{\"grant\":{\"referralId\":\"%s\",\"open\":true},\"packet\":%s}"
                            .formatted(referral.asString(), PACKET));
        }
        return new LoopbackServer.Reply(200, "{\"packet\":%s}".formatted(PACKET));
    }

    private static String caseOf(LoopbackServer.Asked asked) {
        Matcher path = PATH.matcher(asked.path());
        return path.matches() ? path.group(1) : "none";
    }

    private static String header(LoopbackServer.Asked asked, String name) {
        String value = asked.headers().getFirst(name);
        return value == null ? "" : value;
    }
}
