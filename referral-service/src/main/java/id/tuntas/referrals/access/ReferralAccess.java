package id.tuntas.referrals.access;

import id.tuntas.platform.web.Caller;
import id.tuntas.platform.web.Role;
import id.tuntas.referrals.terms.Terms;

/**
 * Who may do what to a referral, by the caller's agency (its id) and roles. Whoever may not is told
 * what is told of a referral that doesn't exist.
 */
public final class ReferralAccess {

    private static final String LEAD = "LEAD";

    private ReferralAccess() {}

    /**
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed}
     */
    public static void requireSender(Caller caller) {
        caller.require(Role.CASE_MANAGER);
    }

    /**
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed}
     */
    public static void requireAnswerer(Caller caller) {
        caller.require(Role.LIAISON, Role.INTEGRATION);
    }

    /**
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed}
     */
    public static void requireReader(Caller caller) {
        caller.require(
                Role.INTAKE,
                Role.CASE_MANAGER,
                Role.HEAD,
                Role.COORDINATOR,
                Role.LIAISON,
                Role.INTEGRATION);
    }

    /** The lead office's coordinators and head see every referral, but no packet. */
    public static boolean seesAll(Caller caller) {
        return caller.agency().kind().equals(LEAD) && caller.hasAny(Role.COORDINATOR, Role.HEAD);
    }

    /** Whoever runs the sending unit's cases, or answers for them, sees what it has sent. */
    public static boolean seesSent(Caller caller) {
        return caller.hasAny(Role.CASE_MANAGER, Role.HEAD, Role.COORDINATOR);
    }

    /**
     * Whoever takes the unit's calls sends in an emergency, and sees the urgent ones it has sent.
     */
    public static boolean seesUrgentSent(Caller caller) {
        return caller.has(Role.INTAKE);
    }

    /**
     * In immediate danger whoever takes the call sends at once.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed}
     */
    public static void requireSenderInEmergency(Caller caller) {
        caller.require(Role.INTAKE, Role.CASE_MANAGER);
    }

    /**
     * Who is late is seen by the lead office's coordinators and head, and by those who have sent.
     *
     * @throws id.tuntas.platform.web.Problem {@code /problems/not-allowed}
     */
    public static void requireReaderOfLate(Caller caller) {
        if (!seesAll(caller)) {
            caller.require(Role.CASE_MANAGER, Role.HEAD);
        }
    }

    public static boolean worksQueue(Caller caller) {
        return caller.hasAny(Role.LIAISON, Role.INTEGRATION);
    }

    /**
     * @param delivered whether it has been sent: before that its recipient knows nothing of it
     */
    public static boolean mayRead(Caller caller, Terms terms, boolean delivered) {
        return seesAll(caller)
                || (seesSent(caller) && caller.belongsTo(terms.sender().agencyId()))
                || mayConfirmByPhone(caller, terms)
                || (delivered && mayAnswer(caller, terms));
    }

    /** Only the recipient answers and brings an outcome. */
    public static boolean mayAnswer(Caller caller, Terms terms) {
        return worksQueue(caller) && caller.belongsTo(terms.recipient().agencyId());
    }

    /** Whoever may have sent it may ask for its end. */
    public static boolean maySend(Caller caller, Terms terms) {
        return caller.has(Role.CASE_MANAGER) && caller.belongsTo(terms.sender().agencyId());
    }

    /** Taking back what was shown to the wrong eyes must not wait for one person. */
    public static boolean mayRecall(Caller caller, Terms terms) {
        return seesSent(caller) && caller.belongsTo(terms.sender().agencyId());
    }

    /** An urgent referral's recipient is called by whoever of the sending unit is at the desk. */
    public static boolean mayConfirmByPhone(Caller caller, Terms terms) {
        return maySend(caller, terms)
                || (seesUrgentSent(caller)
                        && terms.isUrgent()
                        && caller.belongsTo(terms.sender().agencyId()));
    }

    /** An agency's people give its work to one another; a system has no one to give it to. */
    public static boolean mayAssign(Caller caller, Terms terms) {
        return caller.has(Role.LIAISON) && caller.belongsTo(terms.recipient().agencyId());
    }

    /** The sender sees what it has told; oversight needs no personal data. */
    public static boolean mayReadOwnPacket(Caller caller, Terms terms) {
        return maySend(caller, terms);
    }
}
