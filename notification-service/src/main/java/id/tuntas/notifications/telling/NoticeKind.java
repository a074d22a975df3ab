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
    DANGER_REPORTED("danger-reported"),
    CASE_REGISTERED("case-registered"),
    CLOSURE_PROPOSED("closure-proposed"),
    CLOSURE_REFUSED("closure-refused"),
    CASE_CLOSED("case-closed"),
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
