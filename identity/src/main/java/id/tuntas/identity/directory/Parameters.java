package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.CodeList;
import id.tuntas.platform.web.Problem;
import id.tuntas.platform.web.ProblemTypes;
import id.tuntas.platform.web.Region;
import id.tuntas.platform.web.Role;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads text of a query or a path; what can't be an id can't exist, what can't be a filter is told.
 */
final class Parameters {

    private static final CodeList KINDS = CodeList.named("agency-kind");

    private Parameters() {}

    static AgencyId agencyId(String text) {
        return read(text, AgencyId::new, Problem::notFound);
    }

    static PersonId personId(String text) {
        return read(text, PersonId::new, Problem::notFound);
    }

    static AgencyKind kind(String text) {
        if (!KINDS.contains(text)) {
            throw invalid("kind");
        }
        return new AgencyKind(text);
    }

    static Region region(String text) {
        return read(text, Region::new, () -> invalid("region"));
    }

    static Role role(String text) {
        return Role.of(text).orElseThrow(() -> invalid("role"));
    }

    static Problem invalid(String parameter) {
        return Problem.of(ProblemTypes.INVALID_PARAMETER).with("parameter", parameter);
    }

    private static <T> T read(String text, Function<String, T> type, Supplier<Problem> otherwise) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException _) {
            throw otherwise.get();
        }
    }
}
