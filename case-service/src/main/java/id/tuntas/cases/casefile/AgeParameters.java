package id.tuntas.cases.casefile;

import id.tuntas.cases.party.Age;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.time.LocalDate;
import java.util.Optional;

/** Ages in years on a day, as a filter of a list, made to days of birth. */
final class AgeParameters {

    private static final int OLDEST = 130;

    private AgeParameters() {}

    /**
     * @return empty where no age is asked for
     * @throws Problem {@code invalid-parameter} where nobody can be of such an age
     */
    static Optional<Age.Born> of(Optional<Integer> from, Optional<Integer> to, LocalDate today) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        int youngest = from.orElse(0);
        int oldest = to.orElse(OLDEST);
        require("ageFrom", youngest >= 0 && youngest <= OLDEST);
        require("ageTo", oldest >= youngest && oldest <= OLDEST);
        return Optional.of(Age.Born.aged(youngest, oldest, today));
    }

    private static void require(String parameter, boolean holds) {
        if (!holds) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", parameter);
        }
    }
}
