package id.tuntas.notifications.inbox;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many notices are not read yet.
 *
 * @param urgent those among them that are urgent
 */
@Schema(name = "Counts")
record CountsView(long unread, long urgent) {

    static CountsView from(Inbox.Counts counts) {
        return new CountsView(counts.unread(), counts.urgent());
    }
}
