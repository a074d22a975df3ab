package id.tuntas.notifications.telling;

import java.util.Arrays;

/** What a notice tells; its texts are in {@code texts/notices_*.properties} under its code. */
public enum NoticeKind {
    REFERRAL_SENT("referral-sent"),
    REFERRAL_RECEIVED("referral-received"),
    REFERRAL_ACCEPTED("referral-accepted"),
    REFERRAL_DECLINED("referral-declined"),
    REFERRAL_STARTED("referral-started"),
    REFERRAL_PROGRESSED("referral-progressed"),
    REFERRAL_COMPLETED("referral-completed"),
    REFERRAL_ABANDONED("referral-abandoned"),
    REFERRAL_CANCELLATION_REQUESTED("referral-cancellation-requested"),
    REFERRAL_CANCELLED("referral-cancelled"),
    REFERRAL_REDIRECTION_REQUESTED("referral-redirection-requested"),
    REFERRAL_REDIRECTION_REFUSED("referral-redirection-refused"),
    REFERRAL_REDIRECTED("referral-redirected"),
    REFERRAL_RECALLED("referral-recalled"),
    REFERRAL_RECALL_RECORDED("referral-recall-recorded"),
    REFERRAL_CONSENT_WITHDRAWN("referral-consent-withdrawn"),
    REFERRAL_UNSENT_WITHOUT_CONSENT("referral-unsent-without-consent"),
    REFERRAL_OVERDUE("referral-overdue"),
    REFERRAL_ASSIGNED("referral-assigned"),
    DANGER_REPORTED("danger-reported"),
    AGENCY_REPORTED("agency-reported"),
    REPORT_LINKED("report-linked"),
    CASE_REGISTERED("case-registered"),
    CLOSURE_PROPOSED("closure-proposed"),
    CLOSURE_REFUSED("closure-refused"),
    CASE_CLOSED("case-closed"),
    CONSENT_WITHDRAWN("consent-withdrawn"),
    SETTLEMENT_SIGNALLED("settlement-signalled"),
    REVIEW_DUE("review-due"),
    DISCLOSURE_UPHELD("disclosure-upheld"),
    DISCLOSURE_OBJECTED("disclosure-objected"),
    CASE_ASSIGNED("case-assigned"),
    CASES_HANDED_OVER("cases-handed-over"),
    TRANSFER_REQUESTED("transfer-requested"),
    TRANSFER_WITHDRAWN("transfer-withdrawn"),
    TRANSFER_REFUSED("transfer-refused"),
    TRANSFER_ACCEPTED("transfer-accepted"),
    CASE_TAKEN_OVER("case-taken-over"),
    PERSON_DEACTIVATED("person-deactivated"),
    PERSON_MOVED("person-moved"),
    CASE_REOPENED("case-reopened");

    private final String code;

    NoticeKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException where no kind has this code
     */
    public static NoticeKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of notice"));
    }
}
