package id.tuntas.cases.edge;

import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A filter of a list. A value that nothing can have is a mistake of the client's, not a list
 * without entries.
 */
public final class KnownParameter {

    private KnownParameter() {}

    /**
     * @return the value itself
     * @throws Problem {@code invalid-parameter}, which names the parameter
     */
    public static Optional<String> of(
            String parameter, Optional<String> value, Predicate<String> isKnown) {
        if (value.filter(isKnown.negate()).isPresent()) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", parameter);
        }
        return value;
    }
}
