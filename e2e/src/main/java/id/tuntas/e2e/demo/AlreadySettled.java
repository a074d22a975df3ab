package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;
import static id.tuntas.e2e.client.Call.patch;
import static id.tuntas.e2e.client.Call.post;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.CaseWork;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Scenario 3: both families have made peace, they say, and the file goes on all the same. */
final class AlreadySettled {
    private static final String TITLE = "Scenario 3. \"Sudah damai\" (They have made peace)";
    private static final String WORDS =
            "Tarakan Tengah: a woman of 31, beaten by her husband. On day 6 the village head asks to close.";

    private final Stage stage;
    private final DailyWork work;
    private final int year;
    private final Player dewi;
    private final Player lina;
    private final Player agus;
    private final Player gita;

    private AlreadySettled(Stage stage, Clock clock) {
        this.stage = stage;
        work = new DailyWork(stage);
        year = clock.instant().atZone(Screen.WITA).getYear();
        stage.story().scene(TITLE, WORDS);
        dewi = stage.enter("dewi");
        lina = stage.enter("lina");
        agus = stage.enter("agus");
        gita = stage.enter("gita");
    }

    static void play(Stage stage, Clock clock) {
        AlreadySettled scene = new AlreadySettled(stage, clock);
        String caseId = scene.openCase();
        scene.recordPoliceReport(caseId);
        scene.work.assess(scene.lina, caseId);
        String police = scene.refer(caseId, "Polres Tarakan", "POLICE", "LAW_ENFORCEMENT");
        String hospital = scene.refer(caseId, "RSUD Tarakan", "HEALTH", "HEALTH");
        scene.hospitalServes(hospital);
        scene.policeStart(police);
        scene.villageHeadAsks(caseId);
        scene.suspectIsNamed(caseId);
        scene.policeFinish(police);
        scene.askedOnceMore(caseId);
    }

    private String openCase() {
        return work.openCase(
                dewi,
                "takes a visit down (datang langsung)",
                """
                {"channel": "WALK_IN", "contactKind": "NEW_CASE", "danger": false,
                 "district": "65.71.02",
                 "caller": {"anonymous": false, "name": "Ny. Melati Contoh", "phones": []},
                 "narrative": "Dipukul suami; membawa surat keterangan rumah sakit."}
                """,
                lina,
                """
                {"district": "65.71.02", "categories": ["DOMESTIC_VIOLENCE"], "risk": "MEDIUM",
                 "victims": [{"name": "Ny. Melati Contoh", "age": 31, "sex": "FEMALE"}],
                 "suspects": [{"name": "Tn. Contoh", "role": "PERPETRATOR"}],
                 "incident": {"narrative": "Dipukul suami; membawa surat keterangan rumah sakit."}}
                """,
                "KDRT");
    }

    private void recordPoliceReport(String caseId) {
        String file = "/api/v1/cases/" + caseId;
        String etag = lina.session().get(file).require(200).etag();
        String number = "LP/B/114/VI/%d/SPKT/Polres Tarakan".formatted(year);
        stage.step(lina, "writes down the number of the police report (laporan polisi)")
                .calls(
                        patch(file)
                                .body("{\"outsideNumbers\": {\"lp\": \"%s\"}}".formatted(number))
                                .ifMatch(etag))
                .expects(200)
                .expects("/outsideNumbers/lp", number)
                .tell(_ -> "outside number (nomor luar) " + number);
    }

    private String refer(String caseId, String agency, String kind, String service) {
        Agencies agencies = stage.agencies(lina);
        work.consent(lina, caseId, kind, service);
        String body =
                """
                {"caseId": "%s", "recipientAgencyId": "%s", "service": "%s",
                 "urgency": "MEDIUM", "basis": "CONSENT"}
                """
                        .formatted(caseId, agencies.idOf(agency), service);
        return work.refer(lina, agency, body).id();
    }

    private void hospitalServes(String id) {
        stage.isTold(gita, "referral-sent", DailyWork.referral(id), "New referral");
        work.answer(gita, id, "accepts", "acceptance", "{}");
        work.answer(
                gita,
                id,
                "completes: treated, and the injuries documented (visum)",
                "completion",
                "{\"outcome\": \"SERVICE_COMPLETED\"}");
        stage.isTold(lina, "referral-completed", DailyWork.referral(id), "selesai melayani");
    }

    private void policeStart(String id) {
        work.answer(agus, id, "accepts", "acceptance", "{}");
        work.answer(agus, id, "investigates (penyidikan)", "progress", "{}");
    }

    private void villageHeadAsks(String caseId) {
        stage.step(lina, "on day 6 notes the village head's letter: close it, they have made peace")
                .calls(
                        post("/api/v1/cases/" + caseId + "/notes")
                                .body(
                                        """
                                        {"kind": "GENERAL", "text": "Surat kepala desa: kedua keluarga sudah damai, mohon perkara ditutup."}
                                        """))
                .expects(201)
                .tell(_ -> "noted (catatan umum); a letter changes nothing by itself");
        stage.step(lina, "is asked to write \"settled in the family\" (kekeluargaan)")
                .calls(CaseWork.closure(caseId, "SETTLED_IN_FAMILY"))
                .expects(409, "closure-refused")
                .expects(
                        "both reasons",
                        refusal ->
                                refusal.texts("/reasons", "code")
                                        .containsAll(
                                                List.of("OPEN_DISCLOSURE", "SETTLEMENT_IS_NO_END")))
                .tell(refusal -> "refused, all reasons at once: " + Screen.reasons(refusal));
        goesOn(caseId, "the case stays open");
    }

    /** What was known before stays to be seen. */
    private void suspectIsNamed(String caseId) {
        String parties = "/api/v1/cases/" + caseId + "/parties";
        JsonNode husband =
                lina.session()
                        .get(parties)
                        .require(200)
                        .at("/items")
                        .valueStream()
                        .filter(party -> party.path("role").asString("").equals("SUSPECT"))
                        .findFirst()
                        .orElseThrow();
        String party = parties + "/" + husband.path("id").asString("");
        stage.step(lina, "corrects a party: the police have named the husband a suspect")
                .calls(
                        patch(party)
                                .body(
                                        """
                                        {"person": {"status": "SUSPECT"}, "reason": {"code": "STATUS_CHANGED"}}
                                        """)
                                .ifMatch("\"" + husband.path("version").asString("") + "\""))
                .expects(200)
                .expects("/person/status", "SUSPECT")
                .tell(answer -> Screen.word(answer.text("/person/status")));
        stage.step(lina, "looks at what was known of him before")
                .calls(get(party + "/history"))
                .expects(200)
                .expects("/items/0/person/status", "REPORTED")
                .expects("/items/1/person/status", "SUSPECT")
                .expects("/items/1/changedBy", lina.id())
                .tell(AlreadySettled::history);
    }

    private static String history(Answer answer) {
        return "first "
                + Screen.word(answer.text("/items/0/person/status"))
                + ", then "
                + Screen.word(answer.text("/items/1/person/status"))
                + ", reason "
                + Screen.word(answer.text("/items/1/reason"));
    }

    private void policeFinish(String id) {
        work.answer(
                agus,
                id,
                "completes: the file is with the prosecution",
                "completion",
                "{\"outcome\": \"SERVICE_COMPLETED\"}");
        stage.isTold(lina, "referral-completed", DailyWork.referral(id), "selesai melayani");
    }

    /** Where nothing else stands in the way, this still does. */
    private void askedOnceMore(String caseId) {
        stage.step(lina, "sees that nothing is shared any more")
                .calls(get("/api/v1/cases/" + caseId))
                .within30Seconds()
                .expects(200)
                .expects(
                        "two ended disclosures",
                        file ->
                                file.at("/disclosures").size() == 2
                                        && file.at("/disclosures")
                                                .valueStream()
                                                .noneMatch(each -> each.path("open").asBoolean()))
                .tell(_ -> "both disclosures (data yang dibagikan) have ended");
        stage.step(lina, "is asked to write \"mediated\" (mediasi) instead")
                .calls(CaseWork.closure(caseId, "MEDIATED"))
                .expects(409, "closure-refused")
                .expects(
                        "the reason SETTLEMENT_IS_NO_END alone",
                        refusal ->
                                refusal.texts("/reasons", "code")
                                        .equals(List.of("SETTLEMENT_IS_NO_END")))
                .tell(refusal ->
                        "refused although nothing else stands in the way: "
                                + Screen.reasons(refusal));
        goesOn(caseId, "it goes on until services are completed");
    }

    private void goesOn(String caseId, String words) {
        stage.step(lina, "looks where the case stands")
                .calls(get("/api/v1/cases/" + caseId))
                .expects(200)
                .expects("/state", "InService")
                .tell(file -> Screen.word(file.text("/state")) + ": " + words);
    }
}
