package id.tuntas.identity.administration;

import id.tuntas.platform.web.ProblemType;

/** What administering can be answered with, beside what the platform knows. */
final class AdministrationProblems {

    static final ProblemType ROLE_NOT_YOURS_TO_GIVE = ProblemType.of("role-not-yours-to-give");
    static final ProblemType NOT_YOURSELF = ProblemType.of("not-yourself");
    static final ProblemType PERSON_PROTECTED = ProblemType.of("person-protected");
    static final ProblemType PERSON_KNOWN = ProblemType.of("person-known");
    static final ProblemType PERSON_DEACTIVATED = ProblemType.of("person-deactivated");
    static final ProblemType INVITATION_USED = ProblemType.of("invitation-used");
    static final ProblemType INVITATION_NOT_SENT = ProblemType.of("invitation-not-sent");
    static final ProblemType AGENCY_NAME_TAKEN = ProblemType.of("agency-name-taken");
    static final ProblemType AGENCY_HAS_PEOPLE = ProblemType.of("agency-has-people");
    static final ProblemType SERVICE_ACCOUNT_DEACTIVATED =
            ProblemType.of("service-account-deactivated");

    private AdministrationProblems() {}
}
