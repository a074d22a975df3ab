package id.tuntas.e2e.client;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What came back for a call. */
public record Answer(Call call, int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body; missing where it is no JSON. */
    public JsonNode json() {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /**
     * @param pointer RFC 6901
     */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The value as text; empty where there is none. */
    public String text(String pointer) {
        return at(pointer).asString("");
    }

    /** The values of one field of an array's objects, or the array's own where field is empty. */
    public List<String> texts(String pointer, String field) {
        return at(pointer)
                .valueStream()
                .map(each -> field.isEmpty() ? each : each.path(field))
                .map(each -> each.asString(""))
                .toList();
    }

    public String id() {
        return text("/id");
    }

    /** The ETag header; empty where there is none. */
    public String etag() {
        return header("ETag");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isReplayed() {
        return header("Idempotency-Replayed").equals("true");
    }

    /**
     * The problem's type without its folder, such as {@code not-found}; empty where there is none.
     */
    public String problem() {
        return header("Content-Type").startsWith("application/problem+json")
                ? text("/type").replace("/problems/", "")
                : "";
    }

    /**
     * This answer.
     *
     * @throws UnexpectedAnswer where the status is another
     */
    public Answer require(int expected) {
        if (status != expected) {
            throw new UnexpectedAnswer(this, "status " + expected);
        }
        return this;
    }

    /** The status and what a problem says of itself: codes only, never a person's data. */
    public String inShort() {
        if (problem().isEmpty()) {
            return Integer.toString(status);
        }
        List<String> codes = texts("/reasons", "code");
        List<String> fields =
                at("/errors")
                        .valueStream()
                        .map(error ->
                                error.path("pointer").asString("")
                                        + " "
                                        + error.path("code").asString(""))
                        .toList();
        return status
                + " "
                + problem()
                + (codes.isEmpty() ? "" : " " + codes)
                + (fields.isEmpty() ? "" : " " + fields);
    }
}
