package id.tuntas.referrals.referral;

/** Names of stored fields, where a query or an index needs them too. */
public final class ReferralFields {

    public static final String CASE_ID = "caseId";
    public static final String SENDER = "senderAgencyId";
    public static final String RECIPIENT = "recipientAgencyId";
    public static final String ASKED_AT = "askedAt";
    public static final String ANSWER_DUE_AT = "answerDueAt";

    /** The recipient's agency while its answer is waited for; absent before and after. */
    public static final String WAITING_FOR = "waitingFor";

    /** The name of each step's state. */
    public static final String STEP_STATES = "steps.state";

    public static final String ACCEPTED_STATE = Stage.ACCEPTED.state();

    /** Since when the packet of a sent referral is shown to nobody; absent while it is. */
    public static final String PACKET_CLOSED_AT = "packetClosedAt";

    public static final String URGENCY = "urgency";

    /** When the next step of its clock is due; absent where there is none. */
    static final String NEXT_STEP_AT = "nextStepAt";

    static final int FIRST_SCHEMA_WITH_CLOCK = 2;

    /** To whom its recipient has given it; absent before. */
    public static final String ASSIGNEE = "assigneeId";

    static final String ABANDONED_AT = "abandonedAt";
    static final String ABANDONED_FOR = "abandonedFor";

    private ReferralFields() {}

    public static String content(String field) {
        return "content." + field;
    }
}
