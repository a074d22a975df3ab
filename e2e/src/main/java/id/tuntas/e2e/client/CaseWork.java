package id.tuntas.e2e.client;

import java.util.Collections;
import java.util.List;

/**
 * What a unit does before anything can be referred: takes a report down and opens cases from it.
 */
public final class CaseWork {
    private static final int MOST_VICTIMS = 20;
    private static final List<String> CONSENTED = List.of("POLICE", "HEALTH");

    private final Session intake;
    private final Session manager;
    private final String district;

    /**
     * @param intake takes reports down
     * @param manager of the same unit, opens and refers cases
     * @param district Kemendagri code within the unit's region
     */
    public CaseWork(Session intake, Session manager, String district) {
        this.intake = intake;
        this.manager = manager;
        this.district = district;
    }

    public Session manager() {
        return manager;
    }

    /** A case of violence with an unnamed victim. */
    public String openCase() {
        return openCases(1).getFirst();
    }

    /**
     * Cases of one incident.
     *
     * @param count at most 20, as triage has it
     */
    public List<String> openCases(int count) {
        if (count < 1 || count > MOST_VICTIMS) {
            throw new IllegalArgumentException("1 to 20 victims, not " + count);
        }
        return openCases(
                """
                {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": false}
                """,
                """
                {"openCases": {"district": "%s", "categories": ["DOMESTIC_VIOLENCE"], "risk": "MEDIUM",
                  "victims": [%s]}}
                """
                        .formatted(
                                district,
                                String.join(
                                        ",",
                                        Collections.nCopies(
                                                count, "{\"sex\": \"FEMALE\", \"age\": 31}"))));
    }

    /** Their ids. Whom each is about has consented to what {@link #referral} sends. */
    public List<String> openCases(String report, String triage) {
        String id = intake.post("/api/v1/reports", report).require(201).id();
        List<String> opened =
                manager.post("/api/v1/reports/" + id + "/triage", triage)
                        .require(200)
                        .texts("/caseIds", "");
        opened.forEach(caseId -> CONSENTED.forEach(kind -> consent(caseId, kind)));
        return opened;
    }

    private void consent(String caseId, String recipientKind) {
        manager.send(consent(caseId, recipientKind, "LAW_ENFORCEMENT")).require(201);
    }

    /**
     * A consent, given in writing and explained before it was.
     *
     * @param recipientKind such as {@code POLICE}
     * @param service such as {@code LAW_ENFORCEMENT}
     */
    public static Call consent(String caseId, String recipientKind, String service) {
        return Call.post("/api/v1/cases/" + caseId + "/consents")
                .body(
                        """
                        {"recipientKind": "%s", "purposes": ["%s"], "givenBy": "VICTIM", "how": "WRITTEN",
                         "explainedAt": "2026-01-05T01:00:00Z", "givenAt": "2026-01-05T01:30:00Z"}
                        """
                                .formatted(recipientKind, service));
    }

    /**
     * A proposal to close a case.
     *
     * @param outcome such as {@code SERVICES_COMPLETED}
     */
    public static Call closure(String caseId, String outcome) {
        return Call.post("/api/v1/cases/" + caseId + "/closure")
                .body("{\"outcome\": \"%s\"}".formatted(outcome));
    }

    /** A referral to police or hospital that can be sent, also more than once. */
    public Call referral(String caseId, String agencyId, String urgency) {
        return Call.post("/api/v1/referrals")
                .body(
                        """
                        {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
                         "urgency": "%s", "basis": "CONSENT"}
                        """
                                .formatted(caseId, agencyId, urgency));
    }

    /** Sends one; its id. */
    public String refer(String caseId, String agencyId) {
        return manager.send(referral(caseId, agencyId, "MEDIUM")).require(201).id();
    }

    /** Registered to InService. */
    public void assess(String caseId) {
        manager.post("/api/v1/cases/" + caseId + "/assessment").require(200);
        manager.post("/api/v1/cases/" + caseId + "/assessment/completion").require(200);
    }
}
