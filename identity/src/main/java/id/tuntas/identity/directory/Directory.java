package id.tuntas.identity.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Agencies and people. Each method throws the {@link Problem} {@code
 * /problems/directory-unavailable} where the records can't be read now.
 */
public interface Directory {

    /** All that take part, in the order of their ids. */
    List<Agency> agencies();

    default Optional<Agency> agency(AgencyId id) {
        return agencies().stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /**
     * An agency's people, disabled ones too, in the order of their ids; none where there is no
     * agency.
     */
    List<Person> peopleOf(AgencyId agency);

    Optional<Person> person(PersonId id);

    /** What was remembered of earlier answers counts no more: something has changed. */
    default void forget() {}
}
