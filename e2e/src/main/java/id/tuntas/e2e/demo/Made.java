package id.tuntas.e2e.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** What this run has made, with a person who may read it. */
final class Made {
    private final Map<String, Player> reports = new LinkedHashMap<>();
    private final Map<String, Player> cases = new LinkedHashMap<>();
    private final Map<String, Player> referrals = new LinkedHashMap<>();

    /** By id. */
    Map<String, Player> reports() {
        return reports;
    }

    /** By id. */
    Map<String, Player> cases() {
        return cases;
    }

    /** By id. */
    Map<String, Player> referrals() {
        return referrals;
    }

    /** Whether a notice or mail is about something of this run. */
    boolean has(String link) {
        String id = link.substring(link.lastIndexOf('/') + 1);
        return reports.containsKey(id) || cases.containsKey(id) || referrals.containsKey(id);
    }
}
