package id.tuntas.cases.report;

import id.tuntas.cases.party.Opening;
import id.tuntas.platform.data.Reading;
import id.tuntas.platform.web.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked at a caller's earlier contacts.
 *
 * @param reason a code of list {@code opening-reason}
 */
record ContactOpeningView(String openedBy, Instant openedAt, String reason, @Nullable String text) {

    static ContactOpeningView from(ContactOpening opening, Caller reader) {
        return new ContactOpeningView(
                opening.opened().by(),
                opening.opened().at(),
                opening.reason().code(),
                Opening.open(
                        opening.reason().text(),
                        new Reading(reader.subject(), "show-contact-opening")));
    }
}
