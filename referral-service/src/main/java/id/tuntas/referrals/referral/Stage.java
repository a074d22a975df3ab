package id.tuntas.referrals.referral;

/** A stage that a referral has reached; each is told to the other side. */
enum Stage {
    SENT("Sent", "sent"),
    RECEIVED("Received", "received"),
    ACCEPTED("Accepted", "accepted"),
    IN_PROGRESS("InProgress", "started"),
    PROGRESSED("Progressed", "progressed"),
    COMPLETED("Completed", "completed"),
    DECLINED("Declined", "declined"),
    ABANDONED("Abandoned", "abandoned"),
    CANCELLATION_REQUESTED("CancellationRequested", "cancellation-requested"),
    CANCELLED("Cancelled", "cancelled"),
    REDIRECTION_REQUESTED("RedirectionRequested", "redirection-requested"),
    REDIRECTION_REFUSED("RedirectionRefused", "redirection-refused"),
    REDIRECTED("Redirected", "redirected"),
    RECALLED("Recalled", "recalled"),
    OVERDUE("Overdue", "overdue"),
    CONFIRMED_BY_PHONE("ConfirmedByPhone", "confirmed-by-phone"),
    ASSIGNED("Assigned", "assigned"),
    SENDER_CHANGED("SenderChanged", "sender-changed");

    private final String state;
    private final String verb;

    Stage(String state, String verb) {
        this.state = state;
        this.verb = verb;
    }

    /** The state's name, stored and on the wire. */
    String state() {
        return state;
    }

    /** What has happened, in the event's type. */
    String verb() {
        return verb;
    }
}
