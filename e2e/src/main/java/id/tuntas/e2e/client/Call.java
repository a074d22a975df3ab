package id.tuntas.e2e.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to the gateway. A POST carries an Idempotency-Key of its own from the start, so that
 * sending the same call twice is pressing the same button twice.
 *
 * @param path with its query
 * @param body JSON
 */
public record Call(String method, String path, Optional<String> body, Map<String, String> headers) {
    private static final String KEY = "Idempotency-Key";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Map.of());
    }

    public static Call post(String path) {
        return new Call("POST", path, Optional.empty(), Map.of()).key(UUID.randomUUID().toString());
    }

    public static Call patch(String path) {
        return new Call("PATCH", path, Optional.empty(), Map.of());
    }

    public Call body(String json) {
        return new Call(method, path, Optional.of(json), headers);
    }

    /**
     * @param key without its quotes
     */
    public Call key(String key) {
        return header(KEY, '"' + key + '"');
    }

    public Call withoutKey() {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(KEY);
        return new Call(method, path, body, fewer);
    }

    /**
     * @param etag as it was received
     */
    public Call ifMatch(String etag) {
        return header("If-Match", etag);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, more);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
