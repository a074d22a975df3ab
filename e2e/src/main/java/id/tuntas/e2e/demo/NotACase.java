package id.tuntas.e2e.demo;

import static id.tuntas.e2e.client.Call.get;
import static id.tuntas.e2e.client.Call.post;

import id.tuntas.e2e.client.Answer;
import java.util.List;

/** Scenario 7: four contacts that are no case, each kept and counted. */
final class NotACase {
    private static final String TITLE = "Scenario 7. Not a case (Bukan kasus)";
    private static final String WORDS =
            "Every call is kept, also those that open no case: who only listens has worked too.";

    /**
     * A contact.
     *
     * @param kind as triage ends it
     */
    private record Contact(
            String what, String channel, String kind, String narrative, int minutes) {}

    private static final List<Contact> CONTACTS =
            List.of(
                    new Contact(
                            "a wrong number",
                            "HOTLINE",
                            "WRONG_NUMBER",
                            "Mencari toko bangunan.",
                            1),
                    new Contact(
                            "a question for the office's address",
                            "CALL_CENTRE",
                            "INFORMATION",
                            "Menanyakan alamat kantor dan jam layanan.",
                            3),
                    new Contact(
                            "a school that asks for a talk",
                            "WHATSAPP",
                            "INFORMATION",
                            "Sekolah meminta penyuluhan pencegahan TPPO.",
                            10),
                    new Contact(
                            "somebody who needs to be listened to",
                            "HOTLINE",
                            "COUNSELLING",
                            "Ingin didengarkan; tidak melaporkan kejadian.",
                            40));

    private NotACase() {}

    static void play(Stage stage) {
        stage.story().scene(TITLE, WORDS);
        Player rina = stage.enter("rina");
        List<String> kept = CONTACTS.stream().map(contact -> keep(stage, rina, contact)).toList();
        stage.step(rina, "finds all four in the unit's reports")
                .calls(get("/api/v1/reports?state=Triaged&limit=100"))
                .expects(200)
                .expects("these four", answer -> answer.texts("/items", "id").containsAll(kept))
                .tell(_ -> "four reports kept, no case opened");
    }

    private static String keep(Stage stage, Player rina, Contact contact) {
        String report =
                """
                {"channel": "%s", "contactKind": "%s", "danger": false,
                 "caller": {"anonymous": true}, "narrative": "%s"}
                """
                        .formatted(contact.channel(), contact.kind(), contact.narrative());
        Answer taken =
                stage.step(rina, "takes down " + contact.what())
                        .calls(post("/api/v1/reports").body(report))
                        .expects(201)
                        .expects("/state", "Received")
                        .tell(_ -> Screen.word(contact.kind()));
        String triage =
                "{\"notACase\": {\"kind\": \"%s\", \"minutes\": %d}}"
                        .formatted(contact.kind(), contact.minutes());
        stage.step(rina, "ends it as no case")
                .calls(post("/api/v1/reports/" + taken.id() + "/triage").body(triage))
                .expects(200)
                .expects("/triage/end", "NOT_A_CASE")
                .expects("/triage/kind", contact.kind())
                .expects("no case", answer -> answer.at("/caseIds").isEmpty())
                .tell(_ ->
                        "kept as a report, "
                                + contact.minutes()
                                + (contact.minutes() == 1 ? " minute" : " minutes"));
        stage.made().reports().put(taken.id(), rina);
        return taken.id();
    }
}
