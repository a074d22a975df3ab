package id.tuntas.e2e.client;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** Ids of agencies by their names, as the directory tells them to anyone who is signed in. */
public final class Agencies {
    private final Map<String, String> idsByName;

    private Agencies(Map<String, String> idsByName) {
        this.idsByName = idsByName;
    }

    /** Those of an answer of {@code GET /api/v1/agencies?limit=100}. */
    public static Agencies of(Answer list) {
        return new Agencies(
                list.at("/items")
                        .valueStream()
                        .collect(
                                Collectors.toMap(
                                        agency -> agency.path("name").asString(""),
                                        agency -> agency.path("id").asString(""))));
    }

    public String idOf(String name) {
        String id = idsByName.get(name);
        if (id == null) {
            throw new NoSuchElementException(name + " is none of " + idsByName.keySet());
        }
        return id;
    }

    /** The id itself where it is none of these agencies'. */
    public String nameOf(String id) {
        return idsByName.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id);
    }
}
