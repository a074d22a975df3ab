package id.tuntas.notifications.directory;

import id.tuntas.platform.web.AgencyId;
import id.tuntas.platform.web.Role;
import java.util.List;
import java.util.Optional;

/** Who works where, as identity knows. Every method can throw {@link PeopleUnavailable}. */
public interface People {

    /** The subjects of those who hold the role in the agency; none for an agency nobody knows. */
    List<String> holding(Role role, AgencyId agency);

    /** Whether the person can sign in and is one of the agency's. */
    boolean worksAt(String person, AgencyId agency);

    /** The offices that lead the task force. */
    List<AgencyId> leadAgencies();

    /** An agency's name. */
    Optional<String> nameOf(AgencyId agency);

    /** Where a person's mail goes; empty for one who has left. Never to be kept. */
    Optional<MailAddress> mailAddressOf(String person);

    /** After a change of agencies or people: an answer from before it must not be given again. */
    default void forget() {}
}
