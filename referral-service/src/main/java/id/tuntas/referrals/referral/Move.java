package id.tuntas.referrals.referral;

import java.util.List;
import java.util.function.Function;

/** What a referral says to what is asked of it. */
sealed interface Move {

    /** Its next state, with the steps that led there; each is told to the other side. */
    record Moved(Referral next, List<Step> taken) implements Move {

        public Moved {
            taken = List.copyOf(taken);
        }
    }

    /** It is so already. */
    record Stays() implements Move {}

    record Rejected(Rejection rejection) implements Move {}

    static Move to(Trail trail, List<Step> taken, Function<Trail, Referral> next) {
        return new Moved(next.apply(trail.with(taken)), taken);
    }
}
