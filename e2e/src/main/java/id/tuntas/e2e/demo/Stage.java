package id.tuntas.e2e.demo;

import id.tuntas.e2e.client.Agencies;
import id.tuntas.e2e.client.Answer;
import id.tuntas.e2e.client.Call;
import id.tuntas.e2e.client.Notice;
import id.tuntas.e2e.client.Tuntas;
import id.tuntas.e2e.story.Step;
import id.tuntas.e2e.story.Story;
import id.tuntas.e2e.story.StoryFailure;
import id.tuntas.standalone.parts.Mail;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who plays, what they have made so far, and what they are told. */
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Tuntas tuntas;
    private final Story story;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Made made = new Made();
    private @Nullable Agencies agencies;

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

    /** Ids of agencies are looked up, as every client does, by whoever needs one first. */
    Agencies agencies(Player who) {
        if (agencies == null) {
            agencies = lookUp(who);
        }
        return agencies;
    }

    private Agencies lookUp(Player who) {
        return Agencies.of(
                step(who, "looks up the agencies (instansi)")
                        .calls(Call.get("/api/v1/agencies?limit=100"))
                        .expects(200)
                        .tell(answer -> answer.at("/items").size() + " agencies"));
    }

    /** Mails leave a moment after the inbox has its line; one carries its notice's id. */
    Mail mail(Player player, Notice notice) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<Mail> mails =
                    tuntas.mails(player.session()).stream()
                            .filter(mail -> mail.id().contains(notice.id()))
                            .toList();
            if (!mails.isEmpty()) {
                return mails.getFirst();
            }
            if (System.nanoTime() > until) {
                throw new StoryFailure(
                        player.nameAndAgency() + " gets a mail",
                        "the mail sink",
                        "a mail for the notice " + notice.kind(),
                        "none");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for mails", e);
        }
    }

    /**
     * Somebody is told: in the inbox, in the person's language, and by a mail with nothing but the
     * link.
     *
     * @param words that only a text in this person's language has
     * @return what they are told
     */
    Notice isTold(Player who, String kind, String link, String words) {
        Answer inbox =
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
        return notices(inbox, kind, link).getFirst();
    }

    private static List<Notice> notices(Answer inbox, String kind, String link) {
        return Notice.of(inbox).stream()
                .filter(notice -> notice.kind().equals(kind) && notice.link().equals(link))
                .toList();
    }
}
