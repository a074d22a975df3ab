package id.tuntas.e2e.client;

import java.util.List;

/**
 * One line of an inbox.
 *
 * @param text in its reader's language
 * @param link path of what it is about
 */
public record Notice(String id, String kind, String text, boolean urgent, String link) {

    /** Those of an answer of {@code GET /api/v1/notifications}. */
    public static List<Notice> of(Answer inbox) {
        return inbox.at("/items")
                .valueStream()
                .map(item ->
                        new Notice(
                                item.path("id").asString(""),
                                item.path("kind").asString(""),
                                item.path("text").asString(""),
                                item.path("urgent").asBoolean(false),
                                item.path("link").asString("")))
                .toList();
    }
}
