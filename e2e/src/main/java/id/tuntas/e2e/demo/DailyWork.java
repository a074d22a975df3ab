package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;

/** What a unit and the agencies it asks do every day, step by step; several scenes need it. */
final class DailyWork {
    private final Stage stage;

    DailyWork(Stage stage) {
        this.stage = stage;
    }

    /**
     * A report is taken down and becomes a case.
     *
     * @param how it came, such as "takes a visit down"
     * @param report the body of {@code POST /api/v1/reports}
     * @param cases the object {@code openCases} of its triage
     * @param words what the case is about
     * @return the case's id
     */
    String openCase(
            Player intake, String how, String report, Player manager, String cases, String words) {
        Answer taken =
                stage.step(intake, how)
                        .calls(Call.post("/api/v1/reports").body(report))
                        .expects(201)
                        .tell(_ -> "report (laporan) received");
        stage.made().reports().put(taken.id(), intake);
        Answer triaged =
                stage.step(manager, "opens a case from it")
                        .calls(
                                Call.post("/api/v1/reports/" + taken.id() + "/triage")
                                        .body("{\"openCases\": " + cases + "}"))
                        .expects(200)
                        .tell(answer ->
                                "case (kasus) "
                                        + answer.text("/triage/caseNumbers/0")
                                        + ", "
                                        + words);
        String caseId = triaged.text("/caseIds/0");
        stage.made().cases().put(caseId, manager);
        return caseId;
    }

    /** Services begin: from Registered to InService. */
    void assess(Player manager, String caseId) {
        String assessment = "/api/v1/cases/" + caseId + "/assessment";
        move(manager, "starts the assessment (asesmen)", Call.post(assessment), "InAssessment");
        move(
                manager,
                "finishes the assessment",
                Call.post(assessment + "/completion"),
                "InService");
    }

    /** A step of a lifecycle, to the state that is named. */
    Answer move(Player who, String what, Call call, String state) {
        return stage.step(who, what)
                .calls(call)
                .expects(200)
                .expects("/state", state)
                .tell(answer -> Screen.word(answer.text("/state")));
    }

    /**
     * The recipient's next step with a referral.
     *
     * @param resource such as {@code acceptance}
     */
    Answer answer(Player liaison, String id, String what, String resource, String body) {
        String state =
                switch (resource) {
                    case "acceptance" -> "Accepted";
                    case "progress" -> "InProgress";
                    case "completion" -> "Completed";
                    default -> throw new IllegalArgumentException("no answer is " + resource);
                };
        return move(liaison, what, Call.post(referral(id) + "/" + resource).body(body), state);
    }

    /** A consent is written down, for one kind of recipient and one purpose. */
    Answer consent(Player manager, String caseId, String recipientKind, String service) {
        return stage.step(
                        manager,
                        "records her consent: written, explained before she spoke, for "
                                + Screen.word(recipientKind))
                .calls(CaseWork.consent(caseId, recipientKind, service))
                .expects(201)
                .expects("a live consent", answer -> answer.at("/live").asBoolean())
                .tell(_ -> "consent (persetujuan) recorded");
    }

    /**
     * A referral is sent.
     *
     * @param body of {@code POST /api/v1/referrals}
     */
    Answer refer(Player manager, String to, String body) {
        Answer sent =
                stage.step(manager, "sends a referral (rujukan) to " + to)
                        .calls(Call.post("/api/v1/referrals").body(body))
                        .expects(201)
                        .expects("/state", "Sent")
                        .tell(answer ->
                                Screen.word(answer.text("/state"))
                                        + ", basis "
                                        + Screen.word(answer.text("/basis"))
                                        + ", answer due "
                                        + Screen.time(answer.text("/answerDueAt")));
        stage.made().referrals().put(sent.id(), manager);
        return sent;
    }

    static String referral(String id) {
        return "/api/v1/referrals/" + id;
    }
}
