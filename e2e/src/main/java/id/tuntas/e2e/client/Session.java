package id.tuntas.e2e.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A signed-in person, or another system, at the gateway. */
public final class Session {
    private final String username;
    private final Gateway gateway;
    private final Supplier<String> token;

    /**
     * @param token asked for with each call, since one lasts minutes only
     */
    public Session(String username, Gateway gateway, Supplier<String> token) {
        this.username = username;
        this.gateway = gateway;
        this.token = token;
    }

    public String username() {
        return username;
    }

    public String token() {
        return token.get();
    }

    public Answer send(Call call) {
        return gateway.send(call, Optional.of(token.get()));
    }

    public Answer get(String path) {
        return send(Call.get(path));
    }

    /** Under a key of its own. */
    public Answer post(String path, String body) {
        return send(Call.post(path).body(body));
    }

    /** Under a key of its own, without a body. */
    public Answer post(String path) {
        return send(Call.post(path));
    }

    /** What this person was told, the newest first. */
    public List<Notice> inbox() {
        return Notice.of(get("/api/v1/notifications?limit=100").require(200));
    }

    /** What this person was told about one thing. */
    public List<Notice> inbox(String link) {
        return inbox().stream().filter(notice -> notice.link().equals(link)).toList();
    }

    @Override
    public String toString() {
        return username;
    }
}
