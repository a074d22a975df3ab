package id.tuntas.notifications.telling;

import id.tuntas.platform.web.Role;
import java.util.List;

/** Whom a row of the table means, by the fields of an event. */
sealed interface Recipients {

    /** The person whose id the field holds. */
    record Person(String field) implements Recipients {}

    /**
     * The person whose id the field holds, while that person works in the agency whose id the other
     * field holds; after that, those of the agency who can act instead.
     *
     * @param instead the roles of those who can
     * @param alsoManagers whether the agency's case-managers are told too, of what one who is none
     *     can't take further
     */
    record Colleague(String field, String agencyField, List<Role> instead, boolean alsoManagers)
            implements Recipients {}

    /** Everyone who holds the role in the agency whose id the field holds. */
    record Members(Role role, String agencyField) implements Recipients {}

    /** Everyone who holds the role in the office that leads the task force. */
    record MembersOfLead(Role role) implements Recipients {}
}
