package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Notice;
import java.time.Duration;
import java.time.Instant;

/** Scenario 6, up to the coordinator: a referral that nobody opens. */
final class NobodyAnswers {
    private static final String TITLE = "Scenario 6. Nobody answers (Tidak ada jawaban)";
    private static final String WORDS =
            "A referral to Puskesmas Krayan, where nobody has an account and the line is poor.";
    private static final String RECIPIENT = "Puskesmas Krayan";

    /** No story waits for days. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Stage stage;
    private final DailyWork work;
    private final Player rina;
    private final Player yusuf;
    private final Player wati;

    private NobodyAnswers(Stage stage) {
        this.stage = stage;
        work = new DailyWork(stage);
        stage.story().scene(TITLE, WORDS);
        rina = stage.enter("rina");
        yusuf = stage.enter("yusuf");
        wati = stage.enter("wati");
    }

    static void play(Stage stage) {
        NobodyAnswers scene = new NobodyAnswers(stage);
        String caseId = scene.openCase();
        String agencyId = stage.agencies(scene.yusuf).idOf(RECIPIENT);
        scene.work.consent(scene.yusuf, caseId, "HEALTH", "HEALTH");
        String referral = scene.refer(caseId, agencyId);
        scene.isLate(referral, agencyId);
        scene.isTold(referral);
    }

    private String openCase() {
        return work.openCase(
                rina,
                "takes a visit to a village down (penjangkauan)",
                """
                {"channel": "OUTREACH", "contactKind": "NEW_CASE", "danger": false,
                 "district": "65.03.05", "caller": {"anonymous": true},
                 "narrative": "Perempuan 40 tahun, luka lama, perlu kontrol berkala."}
                """,
                yusuf,
                """
                {"district": "65.03.05", "categories": ["DOMESTIC_VIOLENCE"], "risk": "LOW",
                 "victims": [{"name": "Ny. Anggrek Contoh", "age": 40, "sex": "FEMALE",
                   "needs": "kontrol luka berkala"}],
                 "incident": {"narrative": "Luka lama, perlu kontrol berkala."}}
                """,
                "KDRT, Krayan");
    }

    private String refer(String caseId, String agencyId) {
        String body =
                """
                {"caseId": "%s", "recipientAgencyId": "%s", "service": "HEALTH",
                 "urgency": "LOW", "basis": "CONSENT"}
                """
                        .formatted(caseId, agencyId);
        Answer sent = work.refer(yusuf, RECIPIENT, body);
        stage.isTold(wati, "referral-sent", DailyWork.referral(sent.id()), "Rujukan baru");
        stage.story().say("     nobody there has an account, so the coordinator is told instead");
        stage.step(yusuf, "sees until when an answer is due")
                .calls(get(DailyWork.referral(sent.id())))
                .expects(200)
                .expects("/state", "Sent")
                .expects(
                        "seconds to answer, which ./tuntas demo has configured",
                        NobodyAnswers::isDueSoon)
                .tell(answer ->
                        "within " + due(answer).toSeconds() + " s for this story, else 3 days");
        return sent.id();
    }

    private static boolean isDueSoon(Answer referral) {
        return due(referral).compareTo(SOON) <= 0;
    }

    private static Duration due(Answer referral) {
        return Duration.between(
                Instant.parse(referral.text("/sentAt")),
                Instant.parse(referral.text("/answerDueAt")));
    }

    private void isLate(String id, String agencyId) {
        stage.step(wati, "asks who is late (terlambat menjawab)")
                .calls(get("/api/v1/referrals/late?limit=100&agencyId=" + agencyId))
                .within30Seconds()
                .expects(200)
                .expects("this referral, told", answer -> isListed(answer, id))
                .expects("/totals/0/agencyId", agencyId)
                .tell(answer ->
                        "%s: %s late, by age %s under 24 h, %s up to 72 h, %s over 72 h"
                                .formatted(
                                        RECIPIENT,
                                        answer.text("/totals/0/count"),
                                        answer.text("/totals/0/ages/under24h"),
                                        answer.text("/totals/0/ages/upTo72h"),
                                        answer.text("/totals/0/ages/over72h")));
    }

    private static boolean isListed(Answer late, String id) {
        return late.at("/items")
                .valueStream()
                .anyMatch(item ->
                        item.path("id").asString("").equals(id)
                                && !item.path("toldAt").asString("").isEmpty());
    }

    private void isTold(String id) {
        String link = DailyWork.referral(id);
        stage.isTold(yusuf, "referral-overdue", link, "belum menjawab");
        Notice notice = stage.isTold(wati, "referral-overdue", link, "belum menjawab");
        stage.story()
                .say("     once, and by a mail: \"" + stage.mail(wati, notice).subject() + "\"");
    }
}
