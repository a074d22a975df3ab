package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;
import static id.tuntas.e2e.client.Call.post;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.CaseWork;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Scenario 1: from the call of a neighbour to a case that is closed by a second person. */
final class CallAtNight {
    private static final String TITLE = "Scenario 1. A call at night (Telepon tengah malam)";
    private static final String WORDS =
            "Hotline, Saturday 23:40: a girl of about 15 is to leave for Tawau by speedboat at dawn.";

    /** Ids of what the emergency has made. */
    private record Called(String caseId, String police, String migrants) {}

    private final Stage stage;
    private final DailyWork work;
    private final ZonedDateTime night;
    private final Player rina;
    private final Player yusuf;
    private final Player maria;
    private final Player hasan;
    private final Player ratna;
    private final Player budi;
    private final Player dian;
    private final Player agus;

    private CallAtNight(Stage stage, Clock clock) {
        this.stage = stage;
        work = new DailyWork(stage);
        this.night = lastSaturdayNight(clock);
        stage.story().scene(TITLE, WORDS);
        rina = stage.enter("rina");
        yusuf = stage.enter("yusuf");
        maria = stage.enter("maria");
        hasan = stage.enter("hasan");
        ratna = stage.enter("ratna");
        budi = stage.enter("budi");
        dian = stage.enter("dian");
        agus = stage.enter("agus");
    }

    static void play(Stage stage, Clock clock) {
        CallAtNight scene = new CallAtNight(stage, clock);
        Called called = scene.answerEmergency(scene.report());
        scene.phonePolice(called.police());
        scene.strangerSeesNothing(called);
        scene.secondPersonReviews(called);
        scene.policeAnswers(called.police());
        scene.work.assess(scene.yusuf, called.caseId());
        scene.closingTooEarly(called);
        scene.migrantProtectionAnswers(called.migrants());
        scene.close(called.caseId());
    }

    private String report() {
        String body =
                """
                {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": true,
                 "receivedAt": "%s", "district": "65.03.11",
                 "caller": {"anonymous": true, "relation": "tetangga",
                            "phones": [{"number": "+62 812-5400-1122", "safeToCall": true}]},
                 "narrative": "Anak perempuan sekitar 15 tahun dijanjikan kerja di restoran di Tawau. Berangkat subuh dengan speedboat bersama laki-laki yang dipanggil Pak Udin."}
                """
                        .formatted(night.toInstant());
        Call call = post("/api/v1/reports").body(body);
        Answer report =
                stage.step(rina, "takes the hotline call down (pengaduan), immediate danger")
                        .calls(call)
                        .expects(201)
                        .expects("/state", "Received")
                        .tell(answer ->
                                "report (laporan) received; the caller stays unnamed; who is safe to"
                                        + " call is marked");
        String id = report.id();
        stage.made().reports().put(id, rina);
        stage.step(rina, "presses the button once more, the line is poor")
                .calls(call)
                .expects(201)
                .expects("/id", id)
                .expects("header Idempotency-Replayed", Answer::isReplayed)
                .tell(_ -> "the same report, not a second one");
        stage.isTold(maria, "danger-reported", "/api/v1/reports/" + id, "bahaya");
        return id;
    }

    /** One call of whoever took the report: nobody waits for a case-manager at 23:40. */
    private Called answerEmergency(String reportId) {
        Agencies agencies = stage.agencies(rina);
        String body =
                """
                {"reportId": "%s", "openCases": {
                  "district": "65.03.11", "categories": ["TRAFFICKING", "CHILD_ABUSE"], "risk": "HIGH",
                  "safetyNote": "Jangan beri tahu Pak Udin atau siapa pun di rumahnya.",
                  "incident": {"happenedAt": "%s", "place": "Dermaga speedboat Sebatik Utara",
                    "narrative": "Dijanjikan kerja di restoran di Tawau; berangkat subuh.",
                    "journey": "Sebatik Utara – Tawau, speedboat, subuh"},
                  "victims": [{"description": "anak perempuan, rambut sebahu, membawa tas merah",
                    "age": 15, "sex": "FEMALE", "whereabouts": "rumah dekat dermaga"}],
                  "suspects": [{"alias": "Pak Udin", "role": "RECRUITER",
                    "phones": [{"number": "0853-4711-0909", "safeToCall": false}]}]},
                 "referrals": [
                  {"recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                   "note": "Mohon segera, sebelum speedboat berangkat."},
                  {"recipientAgencyId": "%s", "service": "REPATRIATION"}]}
                """
                        .formatted(
                                reportId,
                                dawn(),
                                agencies.idOf("Polres Nunukan"),
                                agencies.idOf("BP3MI Kalimantan Utara"));
        Answer answered =
                stage.step(
                                rina,
                                "answers the emergency (darurat): a case and two referrals at once")
                        .calls(post("/api/v1/emergencies").body(body))
                        .expects(201)
                        .expects("one case", answer -> answer.at("/caseIds").size() == 1)
                        .expects(
                                "two referrals sent",
                                answer ->
                                        answer.texts("/referrals", "state")
                                                .equals(List.of("Sent", "Sent")))
                        .tell(_ ->
                                "TPPO and kekerasan terhadap anak, risk HIGH, identity unknown; police"
                                        + " and BP3MI asked on basis VITAL_INTEREST (kepentingan"
                                        + " vital)");
        Called called =
                new Called(
                        answered.text("/caseIds/0"),
                        answered.text("/referrals/0/id"),
                        answered.text("/referrals/1/id"));
        stage.made().cases().put(called.caseId(), yusuf);
        stage.made().referrals().put(called.police(), yusuf);
        stage.made().referrals().put(called.migrants(), yusuf);
        stage.isTold(maria, "case-registered", "/api/v1/cases/" + called.caseId(), "Kasus baru");
        stage.isTold(budi, "referral-sent", DailyWork.referral(called.police()), "Rujukan baru");
        stage.isTold(dian, "referral-sent", DailyWork.referral(called.migrants()), "Rujukan baru");
        return called;
    }

    private void phonePolice(String id) {
        stage.step(rina, "looks up whom to call at night, and what may be written to them")
                .calls(get(DailyWork.referral(id)))
                .expects(200)
                .expects("a duty phone", a -> !a.text("/recipient/dutyPhone").isEmpty())
                .expects("a ready text", a -> !a.text("/readyText/id").isEmpty())
                .tell(answer ->
                        "duty phone (telepon piket) "
                                + answer.text("/recipient/dutyPhone")
                                + ", ready text (teks siap kirim): \""
                                + answer.text("/readyText/id")
                                + '"');
        stage.step(rina, "calls, and writes down who answered the phone")
                .calls(
                        post(DailyWork.referral(id) + "/phone-confirmation")
                                .body("{\"answeredBy\": \"Petugas piket Polres Nunukan\"}"))
                .expects(200)
                .expects("/state", "Sent")
                .tell(answer ->
                        "confirmed by phone; the referral itself stays "
                                + Screen.word(answer.text("/state"))
                                + " until it is opened");
    }

    private void strangerSeesNothing(Called called) {
        stage.step(agus, "tries the packet, which is not for his agency")
                .calls(get(DailyWork.referral(called.police()) + "/packet"))
                .expects(404, "not-found")
                .tell(_ -> "foreign is answered like absent");
        stage.step(agus, "tries the case file")
                .calls(get("/api/v1/cases/" + called.caseId()))
                .expects(404, "not-found")
                .tell(_ -> "foreign is answered like absent");
    }

    /** One officer sent at once, for a life was in danger; a second person looks at it. */
    private void secondPersonReviews(Called called) {
        String caseId = called.caseId();
        stage.step(hasan, "sees which cases owe a second person's review")
                .calls(get("/api/v1/cases?reviewDue=true&limit=100"))
                .expects(200)
                .expects("this case", answer -> answer.texts("/items", "id").contains(caseId))
                .tell(_ -> "data shared in immediate danger is reviewed within 24 hours");
        for (String referral : List.of(called.police(), called.migrants())) {
            stage.step(hasan, "reviews what rina shared in immediate danger")
                    .calls(
                            post("/api/v1/cases/" + caseId + "/disclosures/" + referral + "/review")
                                    .body("{\"verdict\": \"UPHELD\"}"))
                    .expects(200)
                    .tell(_ -> "upheld (sudah tepat)");
        }
    }

    private void policeAnswers(String id) {
        stage.step(budi, "reads the packet (data yang dibagikan)")
                .calls(get(DailyWork.referral(id) + "/packet"))
                .expects(200)
                .expects("the suspect's alias", a -> !a.text("/packet/suspects/0/alias").isEmpty())
                .expects("the safety note", a -> !a.text("/packet/safetyNote").isEmpty())
                .tell(_ ->
                        "what police may see: description, whereabouts, incident, suspects, safety"
                                + " note");
        stage.isTold(rina, "referral-received", DailyWork.referral(id), "sudah membaca");
        work.answer(
                budi, id, "accepts", "acceptance", "{\"externalReference\": \"B/114/Res.1.24\"}");
        stage.isTold(rina, "referral-accepted", DailyWork.referral(id), "menerima rujukan");
        work.answer(budi, id, "sets out", "progress", "{}");
        work.answer(
                budi,
                id,
                "brings the outcome: the girl was found at the jetty",
                "completion",
                "{\"outcome\": \"SERVICE_COMPLETED\", \"text\": \"Ditemukan di dermaga, selamat.\"}");
        stage.isTold(rina, "referral-completed", DailyWork.referral(id), "selesai melayani");
    }

    private void closingTooEarly(Called called) {
        stage.step(yusuf, "proposes to close although BP3MI has not answered yet")
                .calls(CaseWork.closure(called.caseId(), "SERVICES_COMPLETED"))
                .expects(409, "closure-refused")
                .expects(
                        "the reason OPEN_DISCLOSURE of that referral",
                        answer ->
                                answer.texts("/reasons", "code").contains("OPEN_DISCLOSURE")
                                        && answer.texts("/reasons", "referralId")
                                                .contains(called.migrants()))
                .tell(answer -> "refused: a referral still lives, " + Screen.reasons(answer));
        stage.step(yusuf, "is asked to write \"settled in the family\" (kekeluargaan)")
                .calls(CaseWork.closure(called.caseId(), "SETTLED_IN_FAMILY"))
                .expects(409, "closure-refused")
                .expects(
                        "the reason SETTLEMENT_IS_NO_END",
                        answer -> answer.texts("/reasons", "code").contains("SETTLEMENT_IS_NO_END"))
                .tell(answer -> "refused, all reasons at once: " + Screen.reasons(answer));
    }

    private void migrantProtectionAnswers(String id) {
        stage.step(dian, "reads her packet")
                .calls(get(DailyWork.referral(id) + "/packet"))
                .expects(200)
                .expects("the journey", a -> !a.text("/packet/journey").isEmpty())
                .expects("no narrative", a -> a.at("/packet/incident/narrative").isMissingNode())
                .tell(_ -> "what BP3MI may see: journey, recruiter, whereabouts; no narrative");
        work.answer(dian, id, "accepts", "acceptance", "{}");
        work.answer(dian, id, "completes", "completion", "{\"outcome\": \"SERVICE_COMPLETED\"}");
        stage.isTold(rina, "referral-completed", DailyWork.referral(id), "selesai melayani");
    }

    private void close(String caseId) {
        stage.step(yusuf, "sees that nothing is shared any more")
                .calls(get("/api/v1/cases/" + caseId))
                .within30Seconds()
                .expects(200)
                .expects("two ended disclosures", answer -> endedDisclosures(answer) == 2)
                .tell(_ -> "both disclosures (data yang dibagikan) have ended");
        stage.step(yusuf, "proposes to close (usul terminasi)")
                .calls(CaseWork.closure(caseId, "SERVICES_COMPLETED"))
                .expects(200)
                .expects("/state", "ClosureProposed")
                .tell(answer -> Screen.word(answer.text("/state")));
        stage.isTold(hasan, "closure-proposed", "/api/v1/cases/" + caseId, "diusulkan");
        stage.isTold(ratna, "closure-proposed", "/api/v1/cases/" + caseId, "diusulkan");
        stage.step(yusuf, "tries to approve his own proposal")
                .calls(post("/api/v1/cases/" + caseId + "/closure/approval"))
                .expects(
                        "status 403 or 409",
                        answer -> answer.status() == 403 || answer.status() == 409)
                .tell(_ -> "never the same person, never without the role kepala");
        stage.step(hasan, "approves as the second person (kepala)")
                .calls(post("/api/v1/cases/" + caseId + "/closure/approval"))
                .expects(200)
                .expects("/state", "Closed")
                .tell(answer -> Screen.word(answer.text("/state")));
        stage.isTold(yusuf, "case-closed", "/api/v1/cases/" + caseId, "disetujui");
    }

    private static long endedDisclosures(Answer caseFile) {
        return caseFile.at("/disclosures")
                .valueStream()
                .filter(grant -> !grant.path("open").asBoolean(true))
                .count();
    }

    private Instant dawn() {
        return night.plusDays(1).with(LocalTime.of(5, 0)).toInstant();
    }

    private static ZonedDateTime lastSaturdayNight(Clock clock) {
        ZonedDateTime now = clock.instant().atZone(Screen.WITA);
        ZonedDateTime night =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                        .with(LocalTime.of(23, 40));
        return night.isAfter(now) ? night.minusWeeks(1) : night;
    }
}
