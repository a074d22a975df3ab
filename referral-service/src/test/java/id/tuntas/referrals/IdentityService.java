package id.tuntas.referrals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** Identity's part of the contract on agencies, told from the demo realm's file. */
public final class IdentityService {

    private static final String PATH = "/api/v1/agencies/";
    private static final String PEOPLE = "/api/v1/people/";

    /** Of each police; the others have named none. */
    public static final String DUTY_PHONE = "+6255111000";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, List<String>> roles = new ConcurrentHashMap<>();
    private final LoopbackServer server = new LoopbackServer(this::answer);
    private final AtomicInteger questions = new AtomicInteger();

    String url() {
        return server.url();
    }

    public void goAway() {
        server.goAway();
    }

    /** As new, and well. */
    public void comeBack() {
        states.clear();
        roles.clear();
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

    /** From now on, until it is said otherwise. */
    public void say(String person, String state) {
        states.put(person, state);
    }

    /** From now on, instead of the demo's. */
    public void give(String person, List<String> codes) {
        roles.put(person, codes);
    }

    private LoopbackServer.Reply person(String id) {
        return Demo.agencyOf(id)
                .map(agency ->
                        new LoopbackServer.Reply(
                                200,
                                JSON.writeValueAsString(
                                        Map.of(
                                                "id",
                                                id,
                                                "name",
                                                "Seseorang",
                                                "agencyId",
                                                agency,
                                                "roles",
                                                roles.getOrDefault(id, Demo.roles(id)),
                                                "state",
                                                states.getOrDefault(id, "ACTIVE")))))
                .orElseGet(
                        () -> new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}"));
    }
}
