package id.tuntas.referrals.referral;

/** The names of the states, stored and on the wire. */
final class ReferralStates {

    static final String PREPARING = "Preparing";
    static final String ABANDONED = Stage.ABANDONED.state();

    private ReferralStates() {}

    static String name(Referral referral) {
        return switch (referral) {
            // Whoever waits for it to be sent need not know how far that has come.
            case Referral.Preparing _, Referral.Granted _ -> PREPARING;
            case Referral.Abandoned _ -> ABANDONED;
            case Referral.Sent _ -> Stage.SENT.state();
            case Referral.Received _ -> Stage.RECEIVED.state();
            case Referral.Accepted _ -> Stage.ACCEPTED.state();
            case Referral.InProgress _ -> Stage.IN_PROGRESS.state();
            case Referral.Completed _ -> Stage.COMPLETED.state();
            case Referral.Declined _ -> Stage.DECLINED.state();
            case Referral.CancellationRequested _ -> Stage.CANCELLATION_REQUESTED.state();
            case Referral.Cancelled _ -> Stage.CANCELLED.state();
            case Referral.RedirectionRequested _ -> Stage.REDIRECTION_REQUESTED.state();
            case Referral.Redirected _ -> Stage.REDIRECTED.state();
            case Referral.Recalled _ -> Stage.RECALLED.state();
        };
    }
}
