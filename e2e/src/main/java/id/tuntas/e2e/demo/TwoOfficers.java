package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;
import static id.tuntas.e2e.client.Call.post;

import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Scenario 12: two liaisons of one agency answer the same referral within a second. */
final class TwoOfficers {
    private static final String TITLE =
            "Scenario 12. Two officers, one button (Dua petugas, satu tombol)";
    private static final String WORDS =
            "Two liaisons (narahubung) of Polres Tarakan accept and decline the same referral at once.";

    private final Stage stage;
    private final DailyWork work;
    private final Player dewi;
    private final Player lina;
    private final Player agus;
    private final Player bayu;

    private TwoOfficers(Stage stage) {
        this.stage = stage;
        work = new DailyWork(stage);
        stage.story().scene(TITLE, WORDS);
        dewi = stage.enter("dewi");
        lina = stage.enter("lina");
        agus = stage.enter("agus");
        bayu = stage.enter("bayu");
    }

    static void play(Stage stage) {
        TwoOfficers scene = new TwoOfficers(stage);
        String referral = scene.refer(scene.openCase());
        scene.answerAtOnce(referral);
    }

    private String openCase() {
        return work.openCase(
                dewi,
                "takes a visit down (datang langsung)",
                """
                {"channel": "WALK_IN", "contactKind": "NEW_CASE", "danger": false,
                 "district": "65.71.02",
                 "caller": {"anonymous": false, "name": "Ny. Contoh", "phones": []},
                 "narrative": "Diancam mantan suami di depan rumah."}
                """,
                lina,
                """
                {"district": "65.71.02", "categories": ["OTHER_VIOLENCE"], "risk": "MEDIUM",
                 "victims": [{"name": "Ny. Contoh", "age": 28, "sex": "FEMALE"}],
                 "incident": {"narrative": "Diancam mantan suami di depan rumah."}}
                """,
                "kekerasan lain");
    }

    private String refer(String caseId) {
        String body =
                """
                {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                 "urgency": "HIGH", "basis": "CONSENT"}
                """
                        .formatted(caseId, stage.agencies(lina).idOf("Polres Tarakan"));
        stage.step(lina, "tries to refer before consent (persetujuan) is recorded")
                .calls(post("/api/v1/referrals").body(body))
                .expects(409, "consent-missing")
                .tell(_ -> "refused: nothing leaves the file on a consent that nobody wrote down");
        work.consent(lina, caseId, "POLICE", "LAW_ENFORCEMENT");
        String id = work.refer(lina, "Polres Tarakan", body).id();
        stage.isTold(agus, "referral-sent", DailyWork.referral(id), "Rujukan baru");
        stage.isTold(bayu, "referral-sent", DailyWork.referral(id), "New referral");
        return id;
    }

    private void answerAtOnce(String id) {
        Call accept = post(DailyWork.referral(id) + "/acceptance").body("{}");
        Call decline =
                post(DailyWork.referral(id) + "/decline").body("{\"reason\": \"NO_CAPACITY\"}");
        List<Answer> answers;
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            var accepted = CompletableFuture.supplyAsync(() -> agus.session().send(accept), both);
            var declined = CompletableFuture.supplyAsync(() -> bayu.session().send(decline), both);
            answers = List.of(accepted.join(), declined.join());
        }
        boolean agusWon = answers.getFirst().status() == 200;
        Player winner = agusWon ? agus : bayu;
        Player loser = agusWon ? bayu : agus;
        Answer won = agusWon ? answers.getFirst() : answers.getLast();
        Answer lost = agusWon ? answers.getLast() : answers.getFirst();
        String state = agusWon ? "Accepted" : "Declined";
        stage.step(winner, "presses within the same second and is first")
                .received(won)
                .expects(200)
                .expects("/state", state)
                .tell(answer -> Screen.word(answer.text("/state")));
        stage.step(loser, "presses within the same second and is second")
                .received(lost)
                .expects(409, "referral-not-open")
                .expects("who was first", a -> a.texts("/reasons", "by").contains(winner.id()))
                .tell(answer ->
                        "sees that "
                                + winner.name()
                                + " answered at "
                                + Screen.time(answer.text("/reasons/0/at")));
        stage.step(winner, "presses once more")
                .calls(won.call())
                .expects(200)
                .expects("header Idempotency-Replayed", Answer::isReplayed)
                .tell(answer -> "still " + Screen.word(answer.text("/state")));
        stage.step(lina, "sees where it stands")
                .calls(get(DailyWork.referral(id)))
                .expects(200)
                .expects("/state", state)
                .tell(answer -> Screen.word(answer.text("/state")));
        stage.isTold(
                lina,
                agusWon ? "referral-accepted" : "referral-declined",
                DailyWork.referral(id),
                agusWon ? "menerima rujukan" : "tidak dapat menangani");
    }
}
