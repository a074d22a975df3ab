package id.tuntas.referrals;

import java.util.concurrent.atomic.AtomicInteger;

/** Identity's part of the contract on agencies, told from the demo realm's file. */
public final class IdentityService {

    private static final String PATH = "/api/v1/agencies/";
    private static final String PEOPLE = "/api/v1/people/";

    /** Of each police; the others have named none. */
    public static final String DUTY_PHONE = "+6255111000";

    private final LoopbackServer server = new LoopbackServer(this::answer);
    private final AtomicInteger questions = new AtomicInteger();

    String url() {
        return server.url();
    }

    public void goAway() {
        server.goAway();
    }

    public void comeBack() {
        server.comeBack();
    }

    private LoopbackServer.Reply answer(LoopbackServer.Asked asked) {
        questions.incrementAndGet();
        if (!(asked.path().startsWith(PATH) || asked.path().startsWith(PEOPLE))
                || asked.headers().getFirst("Authorization") == null) {
            return new LoopbackServer.Reply(401, "{\"type\":\"/problems/unauthenticated\"}");
        }
        if (asked.path().startsWith(PEOPLE)) {
            return person(asked.path().substring(PEOPLE.length()));
        }
        String id = asked.path().substring(PATH.length());
        return Demo.kind(id)
                .map(kind ->
                        new LoopbackServer.Reply(
                                200,
                                "{\"id\":\"%s\",\"name\":\"Instansi\",\"kind\":\"%s\",\"region\":\"65.03\"%s}"
                                        .formatted(id, kind, dutyPhone(kind))))
                .orElseGet(
                        () -> new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}"));
    }

    private static String dutyPhone(String kind) {
        return kind.equals("POLICE") ? ",\"dutyPhone\":\"" + DUTY_PHONE + "\"" : "";
    }

    private static LoopbackServer.Reply person(String id) {
        return Demo.agencyOf(id)
                .map(agency ->
                        new LoopbackServer.Reply(
                                200,
                                "{\"id\":\"%s\",\"name\":\"Seseorang\",\"agencyId\":\"%s\"}"
                                        .formatted(id, agency)))
                .orElseGet(
                        () -> new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}"));
    }
}
