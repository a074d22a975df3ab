package id.tuntas.identity.changes;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What others are told: ids and codes only.
 *
 * @param type of the event, with its version
 * @param subject the person, service account or agency that it is about; the topic's key
 */
record Change(String type, String subject, Map<String, Object> data) {

    /** Why older tokens are good no longer. */
    enum Reason {
        ROLE_LOST,
        MEMBERSHIP_LOST,
        AGENCY_CLOSED,
        /** Its kind or region, which tokens name. */
        AGENCY_CHANGED,
        DISABLED,
        DELETED,
        SIGNED_OUT,
        PASSWORD_RESET,
        /** Of a system. */
        SECRET_ROTATED
    }

    Change {
        data = Map.copyOf(data);
    }

    /**
     * Tokens say when they were issued in whole seconds, so that one of the same second counts as
     * issued before.
     */
    static Change accessRevoked(String subject, Instant at, Reason reason) {
        Instant notBefore = Instant.ofEpochSecond(at.getEpochSecond() + 1);
        return new Change(
                type("access-revoked"),
                subject,
                Map.of(
                        "subject", subject,
                        "notBefore", notBefore.toString(),
                        "reason", reason.name()));
    }

    static Change personInvited(String person, String agency) {
        return aboutPerson("person-invited", person, Map.of("agencyId", agency));
    }

    static Change personChanged(String person, String agency, Collection<String> roles) {
        return aboutPerson(
                "person-changed",
                person,
                Map.of("agencyId", agency, "roles", roles.stream().sorted().toList()));
    }

    static Change personMoved(String person, String from, String to) {
        return aboutPerson("person-moved", person, Map.of("fromAgencyId", from, "agencyId", to));
    }

    static Change personDeactivated(String person, String agency) {
        return aboutPerson("person-deactivated", person, Map.of("agencyId", agency));
    }

    static Change agencyChanged(String agency) {
        return new Change(
                type("agency-changed"),
                agency,
                Map.of("agencyId", agency, "link", "/api/v1/agencies/" + agency));
    }

    private static Change aboutPerson(String type, String person, Map<String, Object> data) {
        Map<String, Object> all = new java.util.HashMap<>(data);
        all.put("personId", person);
        all.put("link", "/api/v1/people/" + person);
        return new Change(type(type), person, all);
    }

    private static String type(String name) {
        return "id.tuntas.identity." + name + ".v1";
    }
}
