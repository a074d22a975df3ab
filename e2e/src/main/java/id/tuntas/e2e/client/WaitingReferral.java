package id.tuntas.e2e.client;

/**
 * Something for an agency's system to answer: the unit of Nunukan takes a report, opens a case of
 * an invented girl, and refers her.
 */
public final class WaitingReferral {
    private static final String DISTRICT = "65.03.11";

    /** In every packet, whatever the recipient's kind. */
    public static final String SAFETY_NOTE = "Jangan menelepon ke rumah.";

    private final Tuntas tuntas;

    public WaitingReferral(Tuntas tuntas) {
        this.tuntas = tuntas;
    }

    /**
     * Sends one.
     *
     * @param agency the recipient's name
     * @return its id
     */
    public String sendTo(String agency) {
        CaseWork work = new CaseWork(tuntas.person("rina"), tuntas.person("maria"), DISTRICT);
        String recipient =
                Agencies.of(work.manager().get("/api/v1/agencies?limit=100").require(200))
                        .idOf(agency);
        String caseId = work.openCases(report(), triage()).getFirst();
        return work.manager()
                .post("/api/v1/referrals", referral(caseId, recipient))
                .require(201)
                .id();
    }

    private static String report() {
        return """
        {"channel": "HOTLINE", "contactKind": "NEW_CASE", "danger": true, "district": "%s"}
        """
                .formatted(DISTRICT);
    }

    private static String triage() {
        return """
        {"openCases": {"district": "%s", "categories": ["TRAFFICKING", "CHILD_ABUSE"],
          "risk": "HIGH", "safetyNote": "%s",
          "victims": [{"description": "anak perempuan, membawa tas merah",
                       "sex": "FEMALE", "age": 15}]}}
        """
                .formatted(DISTRICT, SAFETY_NOTE);
    }

    private static String referral(String caseId, String recipient) {
        return """
        {"caseId": "%s", "recipientAgencyId": "%s", "service": "LAW_ENFORCEMENT",
         "urgency": "HIGH", "basis": "VITAL_INTEREST"}
        """
                .formatted(caseId, recipient);
    }
}
