package id.tuntas.notifications.telling;

import id.tuntas.platform.web.Role;

/** Whom a row of the table means, by the fields of an event. */
sealed interface Recipients {

    /** The person whose id the field holds. */
    record Person(String field) implements Recipients {}

    /** Everyone who holds the role in the agency whose id the field holds. */
    record Members(Role role, String agencyField) implements Recipients {}

    /** Everyone who holds the role in the office that leads the task force. */
    record MembersOfLead(Role role) implements Recipients {}
}
