package id.tuntas.identity.changes;

import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Something that an administrator did, as Keycloak recorded it.
 *
 * @param id Keycloak's
 * @param operation {@code CREATE}, {@code UPDATE}, {@code DELETE}, {@code ACTION}
 * @param resource Keycloak's resource type
 * @param path such as {@code users/<id>/role-mappings/realm}
 * @param representation what was sent; missing where nothing was
 */
record AdminAct(
        String id,
        Instant time,
        String operation,
        String resource,
        String path,
        JsonNode representation,
        Map<String, String> details) {

    AdminAct {
        details = Map.copyOf(details);
    }

    /** What was done to what, as in {@code DELETE ORGANIZATION_MEMBERSHIP}. */
    String what() {
        return operation + " " + resource;
    }

    /** A part of the path; empty where it has no such part. */
    String segment(int index) {
        String[] parts = path.split("/", -1);
        return index < parts.length ? parts[index] : "";
    }

    /** An attribute's one value as it was sent, where organizations have lists; empty without. */
    String attribute(String name) {
        JsonNode value = representation.path("attributes").path(name);
        return (value.isArray() ? value.path(0) : value).asString("");
    }

    /** Whether what was sent switches the thing off. */
    boolean switchesOff() {
        return !representation.path("enabled").asBoolean(true);
    }
}
