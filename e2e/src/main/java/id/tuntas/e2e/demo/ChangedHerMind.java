package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;
import static id.tuntas.e2e.client.Call.post;

import id.tuntas.e2e.client.Answer;

/** Scenario 11, earlier: a consent is withdrawn before anything was sent on it. */
final class ChangedHerMind {
    private static final String TITLE =
            "Scenario 11, before sending. Changed her mind (Berubah pikiran)";
    private static final String WORDS =
            "Tarakan: she agrees that the hospital is asked, and takes it back before it was.";

    private final Stage stage;
    private final DailyWork work;
    private final Player dewi;
    private final Player lina;
    private final Player gita;
    private final Player agus;

    private ChangedHerMind(Stage stage) {
        this.stage = stage;
        work = new DailyWork(stage);
        stage.story().scene(TITLE, WORDS);
        dewi = stage.enter("dewi");
        lina = stage.enter("lina");
        gita = stage.enter("gita");
        agus = stage.enter("agus");
    }

    static void play(Stage stage) {
        ChangedHerMind scene = new ChangedHerMind(stage);
        String caseId = scene.openCase();
        String consent = scene.work.consent(scene.lina, caseId, "HEALTH", "HEALTH").id();
        scene.preview(caseId);
        scene.withdraw(caseId, consent);
        scene.sendingIsRefused(caseId);
        scene.nothingLeft(caseId);
        scene.policeAreToldByDuty(caseId);
    }

    private String openCase() {
        return work.openCase(
                dewi,
                "takes a message down (WhatsApp)",
                """
                {"channel": "WHATSAPP", "contactKind": "NEW_CASE", "danger": false,
                 "district": "65.71.02", "caller": {"anonymous": true},
                 "narrative": "Dilecehkan atasan di tempat kerja."}
                """,
                lina,
                """
                {"district": "65.71.02", "categories": ["SEXUAL_VIOLENCE"], "risk": "MEDIUM",
                 "victims": [{"name": "Nn. Kenanga Contoh", "age": 24, "sex": "FEMALE",
                   "needs": "didampingi perempuan"}],
                 "incident": {"narrative": "Dilecehkan atasan di tempat kerja."}}
                """,
                "TPKS");
    }

    private void preview(String caseId) {
        stage.step(lina, "shows her what the hospital would see (pratinjau)")
                .calls(post("/api/v1/referrals/preview").body(toHospital(caseId)))
                .expects(200)
                .expects("her needs", a -> !a.at("/packet/victim/needs").isMissingNode())
                .tell(answer ->
                        "nothing is sent yet; the packet would hold: "
                                + String.join(", ", answer.at("/packet").propertyNames()));
    }

    private void withdraw(String caseId, String consentId) {
        stage.step(lina, "writes down that she takes her consent back, pressed by nobody")
                .calls(
                        post("/api/v1/cases/" + caseId + "/consents/" + consentId + "/withdrawal")
                                .body("{\"by\": \"VICTIM\", \"pressure\": false}"))
                .expects(200)
                .expects("no live consent", answer -> !answer.at("/live").asBoolean(true))
                .tell(_ -> "withdrawn (dicabut), at once");
    }

    private void sendingIsRefused(String caseId) {
        stage.step(lina, "sends it all the same, out of habit")
                .calls(post("/api/v1/referrals").body(toHospital(caseId)))
                .expects(409, "consent-missing")
                .expects("what to do next", answer -> !answer.text("/detail").isEmpty())
                .tell(answer -> "refused, and told what to do: " + answer.text("/detail"));
    }

    private void nothingLeft(String caseId) {
        stage.step(lina, "makes sure of it in the file")
                .calls(get("/api/v1/cases/" + caseId))
                .expects(200)
                .expects("no disclosure", file -> file.at("/disclosures").isEmpty())
                .tell(_ -> "no disclosure was ever granted: nothing left the file");
        stage.step(gita, "is the hospital's liaison, and looks for referrals of this case")
                .calls(get("/api/v1/referrals?caseId=" + caseId))
                .expects(200)
                .expects("none", answer -> answer.at("/items").isEmpty())
                .tell(_ -> "none; she does not learn that there is a case");
    }

    /** Consent is one basis of several: a duty to report does not wait for it (UU 12/2022). */
    private void policeAreToldByDuty(String caseId) {
        String body =
                """
                {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                 "urgency": "MEDIUM", "basis": "LEGAL_DUTY"}
                """
                        .formatted(caseId, stage.agencies(lina).idOf("Polres Tarakan"));
        Answer sent = work.refer(lina, "Polres Tarakan, which the law has the unit tell", body);
        stage.isTold(agus, "referral-sent", DailyWork.referral(sent.id()), "Rujukan baru");
    }

    private String toHospital(String caseId) {
        return """
        {"caseId": "%s", "recipientAgencyId": "%s", "service": "HEALTH",
         "urgency": "MEDIUM", "basis": "CONSENT"}
        """
                .formatted(caseId, stage.agencies(lina).idOf("RSUD Tarakan"));
    }
}
