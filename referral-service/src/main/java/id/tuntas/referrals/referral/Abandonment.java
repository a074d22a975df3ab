package id.tuntas.referrals.referral;

import id.tuntas.referrals.packet.Refusal;

/** Why a referral was never sent. */
sealed interface Abandonment {

    /** What the event says of it. */
    String code();

    /** Nobody came back to send it. */
    record OutOfTime() implements Abandonment {

        static final String CODE = "OUT_OF_TIME";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Another confirmation was faster, or its predecessor is to be redirected no more. */
    record Superseded() implements Abandonment {

        static final String CODE = "SUPERSEDED";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** The consent that it was to rest on was withdrawn before it was sent. */
    record ConsentWithdrawn() implements Abandonment {

        static final String CODE = "CONSENT_WITHDRAWN";

        @Override
        public String code() {
            return CODE;
        }
    }

    /** Case-service does not let it be told. */
    record NotGranted(Refusal refusal) implements Abandonment {

        @Override
        public String code() {
            return "NOT_GRANTED";
        }
    }
}
