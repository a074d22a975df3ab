package id.tuntas.referrals;

import java.util.concurrent.atomic.AtomicInteger;

/** Identity's part of the contract on agencies, told from the demo realm's file. */
public final class IdentityService {

    private static final String PATH = "/api/v1/agencies/";

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
        if (!asked.path().startsWith(PATH) || asked.headers().getFirst("Authorization") == null) {
            return new LoopbackServer.Reply(401, "{\"type\":\"/problems/unauthenticated\"}");
        }
        String id = asked.path().substring(PATH.length());
        return Demo.kind(id)
                .map(kind ->
                        new LoopbackServer.Reply(
                                200,
                                "{\"id\":\"%s\",\"name\":\"Instansi\",\"kind\":\"%s\"}"
                                        .formatted(id, kind)))
                .orElseGet(
                        () -> new LoopbackServer.Reply(404, "{\"type\":\"/problems/not-found\"}"));
    }
}
