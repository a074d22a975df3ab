package id.tuntas.referrals.referral;

/** What one of the two sides can do; each is a sub-resource of the referral. */
enum Action {
    RECEIPT("receipt", Side.RECIPIENT),
    ACCEPTANCE("acceptance", Side.RECIPIENT),
    DECLINE("decline", Side.RECIPIENT),
    PROGRESS("progress", Side.RECIPIENT),
    COMPLETION("completion", Side.RECIPIENT),
    CANCELLATION("cancellation", Side.RECIPIENT),
    CANCELLATION_REQUEST("cancellation-request", Side.SENDER),
    REDIRECTION("redirection", Side.RECIPIENT),
    REDIRECTION_CONFIRMATION("redirection/confirmation", Side.SENDER),
    REDIRECTION_REFUSAL("redirection/refusal", Side.SENDER),
    RECALL("recall", Side.SENDING_AGENCY),
    PHONE_CONFIRMATION("phone-confirmation", Side.SENDERS_DESK),
    ASSIGNMENT("assignment", Side.RECIPIENTS_PEOPLE);

    private final String resource;
    private final Side side;

    Action(String resource, Side side) {
        this.resource = resource;
        this.side = side;
    }

    String resource() {
        return resource;
    }

    /** Whose it is: the other side can never take it. */
    Side side() {
        return side;
    }
}
