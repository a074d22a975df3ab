package id.tuntas.identity.administration;

import id.tuntas.identity.directory.PersonId;
import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import java.util.function.Function;

/** Ids of a path; what can't be one can't exist. */
final class PathIds {

    private PathIds() {}

    static AgencyId agency(String text) {
        return read(text, AgencyId::new);
    }

    static PersonId person(String text) {
        return read(text, PersonId::new);
    }

    static SystemId system(String text) {
        return read(text, SystemId::new);
    }

    private static <T> T read(String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound();
        }
    }
}
