package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.story.Step;
import id.tuntas.e2e.story.Story;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who plays, what they have made so far, and how they do what several scenes need. */
final class Stage {
    private final Tuntas tuntas;
    private final Story story;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Made made = new Made();

    Stage(Tuntas tuntas, Story story) {
        this.tuntas = tuntas;
        this.story = story;
    }

    Story story() {
        return story;
    }

    Tuntas tuntas() {
        return tuntas;
    }

    Made made() {
        return made;
    }

    List<Player> players() {
        return List.copyOf(players.values());
    }

    /** Signs a demo person in, who stays signed in for later scenes. */
    Player enter(String username) {
        Player known = players.get(username);
        return known == null ? signIn(username) : known;
    }

    private Player signIn(String username) {
        var session = tuntas.person(username);
        Answer me =
                story.step(session, username, "signs in (authorization code with PKCE)")
                        .calls(Call.get("/api/v1/me"))
                        .expects(200)
                        .tell(answer ->
                                answer.text("/name")
                                        + ", "
                                        + answer.text("/agency/name")
                                        + ", "
                                        + String.join(", ", answer.texts("/roles", ""))
                                        + ", language "
                                        + answer.text("/locale"));
        Player player = Player.from(session, me);
        players.put(username, player);
        return player;
    }

    Step step(Player who, String what) {
        return story.step(who.session(), who.nameAndAgency(), what);
    }

    /** Ids of agencies are looked up, as every client does. */
    Agencies agencies(Player who) {
        return Agencies.of(
                step(who, "looks up the agencies (instansi)")
                        .calls(Call.get("/api/v1/agencies?limit=100"))
                        .expects(200)
                        .tell(answer -> answer.at("/items").size() + " agencies"));
    }

    /**
     * Somebody is told: in the inbox, in the person's language, and by a mail with nothing but the
     * link.
     *
     * @param words that only a text in this person's language has
     */
    void isTold(Player who, String kind, String link, String words) {
        step(who, "is told in the inbox (kotak masuk): " + kind)
                .calls(Call.get("/api/v1/notifications?limit=100"))
                .within30Seconds()
                .expects(200)
                .expects(
                        "one notice " + kind + " for " + link,
                        answer -> notices(answer, kind, link).size() == 1)
                .expects(
                        "a text with \"" + words + "\"",
                        answer ->
                                notices(answer, kind, link).stream()
                                        .allMatch(notice -> notice.text().contains(words)))
                .tell(answer -> '"' + notices(answer, kind, link).getFirst().text() + '"');
    }

    private static List<Notice> notices(Answer inbox, String kind, String link) {
        return Notice.of(inbox).stream()
                .filter(notice -> notice.kind().equals(kind) && notice.link().equals(link))
                .toList();
    }
}
