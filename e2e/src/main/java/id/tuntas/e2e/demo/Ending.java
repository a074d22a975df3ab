package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.story.Table;
import java.util.List;

/** The tables at the end: cases, referrals, who was told. */
final class Ending {
    private final Stage stage;
    private final Agencies agencies;

    private Ending(Stage stage) {
        this.stage = stage;
        Player anyone = stage.players().getFirst();
        agencies = Agencies.of(anyone.session().get("/api/v1/agencies?limit=100").require(200));
    }

    static void show(Stage stage) {
        Ending ending = new Ending(stage);
        ending.cases();
        ending.referrals();
        ending.told();
    }

    private void cases() {
        stage.story().say("\nCases (kasus)");
        Table table = new Table("number", "state", "categories", "district", "unit");
        stage.made()
                .cases()
                .forEach((id, reader) -> {
                    Answer file = reader.session().get("/api/v1/cases/" + id).require(200);
                    table.row(
                            file.text("/number"),
                            Screen.word(file.text("/state")),
                            String.join(", ", file.texts("/categories", "")),
                            file.text("/district"),
                            agencies.nameOf(file.text("/unitId")));
                });
        stage.story().table(table);
    }

    private void referrals() {
        stage.story().say("\nReferrals (rujukan)");
        Table table = new Table("case", "to", "urgency", "state", "sent", "answer due");
        stage.made()
                .referrals()
                .forEach((id, reader) -> {
                    Answer referral = reader.session().get("/api/v1/referrals/" + id).require(200);
                    table.row(
                            referral.text("/caseNumber"),
                            agencies.nameOf(referral.text("/recipient/agencyId")),
                            referral.text("/urgency"),
                            Screen.word(referral.text("/state")),
                            Screen.time(referral.text("/sentAt")),
                            Screen.time(referral.text("/answerDueAt"))
                                    + (referral.at("/overdue").asBoolean() ? ", late" : ""));
                });
        stage.story().table(table);
    }

    private void told() {
        stage.story().say("\nWho was told (inbox, and a mail for each)");
        Table table = new Table("who", "agency", "language", "inbox", "mail");
        for (Player player : stage.players()) {
            for (Notice notice : notices(player).reversed()) {
                table.row(
                        player.name(),
                        player.agency(),
                        player.language(),
                        notice.kind(),
                        stage.mail(player, notice).subject());
            }
        }
        stage.story().table(table);
    }

    private List<Notice> notices(Player player) {
        return player.session().inbox().stream()
                .filter(notice -> stage.made().has(notice.link()))
                .toList();
    }
}
